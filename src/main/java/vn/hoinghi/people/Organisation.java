package vn.hoinghi.people;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.Ids;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.problem.CommonProblem;

/** Whoever sends people to a conference. */
@Entity
@Table(name = "organisations")
public class Organisation extends PanacheEntityBase {

    @Id
    public UUID id;

    public UUID conferenceId;
    public String code;

    @Enumerated(EnumType.STRING)
    public OrganisationKind kind;

    @Embedded
    @EmbeddedColumnNaming("name_%s")
    public LocalisedText name;

    /** ISO 3166-1 alpha-2 code of where it sits. */
    public @Nullable String country;

    /** ISO codes of the countries a mission abroad covers. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> countries;

    /** Where in the country it is; null where that is said of nobody like it. */
    @Enumerated(EnumType.STRING)
    public @Nullable Region region;

    /** The names as people type them, without diacritics. */
    @Column(insertable = false, updatable = false)
    public String folded;

    @Version
    public long version;

    static Organisation in(UUID conferenceId) {
        Organisation organisation = new Organisation();
        organisation.id = Ids.next();
        organisation.conferenceId = conferenceId;
        return organisation;
    }

    void change(OrganisationRequest request) {
        code = request.code();
        kind = request.kind();
        name = request.name();
        country = request.country();
        countries = request.countries() == null ? List.of() : request.countries();
        region = request.region();
    }

    static Organisation get(UUID conferenceId, UUID id) {
        return Organisation.<Organisation>find("conferenceId = ?1 and id = ?2", conferenceId, id)
                .firstResultOptional()
                .orElseThrow(CommonProblem.NOT_FOUND::problem);
    }
}
