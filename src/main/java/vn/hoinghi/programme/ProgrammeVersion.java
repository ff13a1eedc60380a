package vn.hoinghi.programme;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Basic;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.Ids;
import vn.hoinghi.kernel.LocalisedText;

/** A version of the programme that was published. It never changes; the database refuses. */
@Entity
@Immutable
@Table(name = "programme_versions")
public class ProgrammeVersion extends PanacheEntityBase {

    @Id
    public UUID id;

    public UUID conferenceId;
    public int number;

    @Embedded
    @EmbeddedColumnNaming("name_%s")
    public LocalisedText name;

    @Embedded
    @EmbeddedColumnNaming("note_%s")
    public @Nullable LocalisedText note;

    /** The {@link PublishedProgramme} as JSON; lists of versions do not read it. */
    @Basic(fetch = FetchType.LAZY)
    @JdbcTypeCode(SqlTypes.JSON)
    public String snapshot;

    public Instant publishedAt;

    static ProgrammeVersion of(UUID conferenceId, PublishedProgramme programme, String snapshot) {
        ProgrammeVersion version = new ProgrammeVersion();
        version.id = Ids.next();
        version.conferenceId = conferenceId;
        version.number = programme.version();
        version.name = programme.name();
        version.note = programme.note();
        version.publishedAt = programme.publishedAt();
        version.snapshot = snapshot;
        return version;
    }

    static Optional<ProgrammeVersion> numbered(UUID conferenceId, int number) {
        return find("conferenceId = ?1 and number = ?2", conferenceId, number).firstResultOptional();
    }

    static Optional<Integer> latestNumber(UUID conferenceId) {
        return find("select number from ProgrammeVersion where conferenceId = ?1 order by number desc", conferenceId)
                .project(Integer.class)
                .firstResultOptional();
    }

    /** The number of the last one that has that session. */
    @SuppressWarnings("unchecked") // Of a query without a type.
    static Optional<Integer> lastWith(UUID conferenceId, UUID sessionId) {
        return getEntityManager()
                .createNativeQuery(
                        "select version from public_sessions where conference_id = :conference and session_id = :session",
                        Integer.class)
                .setParameter("conference", conferenceId)
                .setParameter("session", sessionId)
                .getResultStream()
                .findFirst();
    }

    static Optional<ProgrammeVersion> latest(UUID conferenceId) {
        return find("conferenceId = ?1 order by number desc", conferenceId).firstResultOptional();
    }
}
