package vn.hoinghi.programme.floor;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.people.OrganisationKind;

/** That somebody has or had the floor: a row of a view, written by {@link GiveFloor} and those who keep the time. */
@Entity
@Immutable
@Table(name = "intervention_cards")
public class Intervention extends PanacheEntityBase {

    /** What the path of an intervention names. */
    record Address(UUID conferenceId, UUID sessionId, UUID id) {}

    @Id
    public UUID id;

    public UUID conferenceId;
    public UUID sessionId;
    public UUID delegateId;
    public @Nullable UUID talkId;
    public int secondsAllowed;
    public Instant beganAt;
    public @Nullable Instant endedAt;
    public @Nullable Instant pausedAt;

    /** For how long it was paused before; what is used of the time does not count it. */
    public long pausedMillis;

    public long version;
    public String fullName;

    @Embedded
    @EmbeddedColumnNaming("position_%s")
    public @Nullable LocalisedText position;

    @Enumerated(EnumType.STRING)
    public OrganisationKind organisationKind;

    @Embedded
    @EmbeddedColumnNaming("organisation_name_%s")
    public LocalisedText organisation;

    /** Whole seconds that were used at that time, or up to its end or pause where that was before. */
    long usedSeconds(Instant at) {
        Instant until = endedAt != null ? endedAt : pausedAt != null ? pausedAt : at;
        return Math.max(
                0, Duration.between(beganAt, until).minusMillis(pausedMillis).toSeconds());
    }

    /** When the time allowed is up; of one that is running only. */
    @Nullable
    Instant timeUpAt() {
        boolean isRunning = endedAt == null && pausedAt == null;
        return isRunning ? beganAt.plusSeconds(secondsAllowed).plusMillis(pausedMillis) : null;
    }

    static Intervention at(Address address) {
        return Intervention.<Intervention>find(
                        "conferenceId = ?1 and sessionId = ?2 and id = ?3",
                        address.conferenceId(),
                        address.sessionId(),
                        address.id())
                .firstResultOptional()
                .orElseThrow(CommonProblem.NOT_FOUND::problem);
    }

    /** The one who has the floor. */
    static Optional<Intervention> currentIn(UUID sessionId) {
        return find("sessionId = ?1 and endedAt is null", sessionId).firstResultOptional();
    }

    /** Those of a session, the first first. */
    static List<Intervention> in(UUID sessionId) {
        return list("sessionId = ?1 order by beganAt", sessionId);
    }

    /** Those of a conference, the first first. */
    static List<Intervention> ofConference(UUID conferenceId) {
        return list("conferenceId = ?1 order by beganAt, id", conferenceId);
    }
}
