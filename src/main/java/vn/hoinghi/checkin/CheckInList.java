package vn.hoinghi.checkin;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.Ids;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.people.DelegateCategory;
import vn.hoinghi.people.OrganisationKind;

/** Who may enter where and when: a session, a door, a day. Whoever is inside is counted by the database. */
@Entity
@Table(name = "check_in_lists")
public class CheckInList extends PanacheEntityBase {

    @Id
    public UUID id;

    public UUID conferenceId;

    @Embedded
    @EmbeddedColumnNaming("name_%s")
    public LocalisedText name;

    public @Nullable UUID sessionId;

    /** Empty where all are admitted; so are the kinds. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Enumerated(EnumType.STRING)
    public List<DelegateCategory> categories;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Enumerated(EnumType.STRING)
    public List<OrganisationKind> organisationKinds;

    /** Empty where all are admitted. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<UUID> organisations;

    /** Admitted whatever the rest says; they alone where nothing else is said. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<UUID> delegates;

    /** Admitted are those alone who have signed up for it; null where nobody need have. */
    public @Nullable UUID signUpSessionId;

    public @Nullable Instant opensAt;
    public @Nullable Instant closesAt;
    public int graceMinutes;

    public boolean countsExits;
    public boolean allowsReentry;

    /** Lists of one area are rooms side by side: who enters one has left the others. */
    public @Nullable String area;

    public boolean exitsAtEnd;

    /** How many may be inside at once; null where nobody counts. */
    public @Nullable Integer capacity;

    public boolean softCapacity;
    public @Nullable Integer quorumPercent;

    /** What phones derive their index and keys with. */
    @Column(insertable = false, updatable = false)
    @Generated
    public byte[] salt;

    @Version
    public long version;

    static CheckInList in(UUID conferenceId) {
        CheckInList list = new CheckInList();
        list.id = Ids.next();
        list.conferenceId = conferenceId;
        return list;
    }

    void change(CheckInListRequest request) {
        name = request.name();
        sessionId = request.session();
        categories = request.categories();
        organisationKinds = request.organisationKinds();
        opensAt = request.opensAt();
        closesAt = request.closesAt();
        organisations = request.organisations();
        delegates = request.delegates();
        signUpSessionId = request.signUpSession();
        graceMinutes = request.graceMinutes();
        countsExits = request.countsExits();
        allowsReentry = request.allowsReentry();
        area = request.area();
        exitsAtEnd = request.exitsAtEnd();
        capacity = request.capacity();
        softCapacity = request.softCapacity();
        quorumPercent = request.quorumPercent();
    }

    public static CheckInList get(UUID conferenceId, UUID id) {
        return CheckInList.<CheckInList>find("conferenceId = ?1 and id = ?2", conferenceId, id)
                .firstResultOptional()
                .orElseThrow(CommonProblem.NOT_FOUND::problem);
    }

    /**
     * As {@link #get}, and no scan is judged meanwhile: each is judged by the list before the change or after it. Where it
     * comes into another area, that is locked as well.
     */
    static CheckInList getAlone(UUID conferenceId, UUID id, @Nullable String nextArea) {
        getEntityManager()
                .createNativeQuery(
                        "select cast(lock_for_change(:conference, :list, cast(:area as text)) as text)", String.class)
                .setParameter("conference", conferenceId)
                .setParameter("list", id)
                .setParameter("area", nextArea)
                .getResultList();
        return get(conferenceId, id);
    }
}
