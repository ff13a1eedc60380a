package vn.hoinghi.report;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Basic;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.hoinghi.kernel.Ids;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.problem.CommonProblem;

/** The figures as they were when somebody kept them. They never change; the database refuses. */
@Entity
@Immutable
@Table(name = "summaries")
public class Summary extends PanacheEntityBase {

    @Id
    public UUID id;

    public UUID conferenceId;
    public int number;

    @Embedded
    @EmbeddedColumnNaming("name_%s")
    public LocalisedText name;

    /** The {@link SummaryView} as JSON; lists do not read it. */
    @Basic(fetch = FetchType.LAZY)
    @JdbcTypeCode(SqlTypes.JSON)
    public String figures;

    public Instant computedAt;

    static Summary of(UUID conferenceId, int number, LocalisedText name, String figures, Instant computedAt) {
        Summary summary = new Summary();
        summary.id = Ids.next();
        summary.conferenceId = conferenceId;
        summary.number = number;
        summary.name = name;
        summary.figures = figures;
        summary.computedAt = computedAt;
        return summary;
    }

    static Summary get(UUID conferenceId, int number) {
        return Summary.<Summary>find("conferenceId = ?1 and number = ?2", conferenceId, number)
                .firstResultOptional()
                .orElseThrow(CommonProblem.NOT_FOUND::problem);
    }
}
