package vn.hoinghi.matchmaking;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.Ids;
import vn.hoinghi.kernel.problem.CommonProblem;

/**
 * A schedule that was made for a round, or is being made. It binds nobody until it is published. Only what changed is
 * written: what it came to stays as it was written, though by now it would be written otherwise.
 */
@Entity
@DynamicUpdate
@Table(name = "schedules")
public class RoundSchedule extends PanacheEntityBase {

    @Id
    public UUID id;

    public UUID conferenceId;
    public UUID roundId;
    public UUID jobId;

    @Enumerated(EnumType.STRING)
    public ScheduleKeep keep;

    public int limitSeconds;
    public long seed;

    /** What the round's meetings were when it was made. */
    public @Nullable String basis;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable ScheduleResult result;

    /** What became of the result by hand; null while nobody changed it. */
    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable ScheduleResult edited;

    /** The schedule whose pinned meetings this one keeps. */
    public @Nullable UUID basedOn;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable List<ScheduleFloor> floors;

    public Instant createdAt;

    /** When it was first taken up. This and the next two are written by {@link TrackSchedule} alone. */
    @Column(insertable = false, updatable = false)
    public @Nullable Instant begunAt;

    @Column(insertable = false, updatable = false)
    public @Nullable Instant stoppedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(insertable = false, updatable = false)
    public @Nullable ScheduleProgress progress;

    public @Nullable Instant publishedAt;

    @Version
    public long version;

    static RoundSchedule of(RoundVisit visit, ScheduleRequest request, Instant now) {
        RoundSchedule schedule = new RoundSchedule();
        schedule.id = Ids.next();
        schedule.conferenceId = visit.conferenceId();
        schedule.roundId = visit.roundId();
        schedule.keep = request.keepOrDefault();
        schedule.limitSeconds = request.limitOrDefault();
        schedule.seed = request.seedOrDefault();
        schedule.basedOn = request.basedOn();
        schedule.floors = request.floors();
        schedule.createdAt = now;
        return schedule;
    }

    /** What each party of a kind is to get at least. */
    List<ScheduleFloor> floors() {
        return floors == null ? List.of() : floors;
    }

    /**
     * What would be published.
     *
     * @throws vn.hoinghi.kernel.problem.Problem {@code schedule-not-made}
     */
    ScheduleResult draft() {
        if (result == null) {
            throw MatchmakingProblem.SCHEDULE_NOT_MADE.problem();
        }
        return edited == null ? result : edited;
    }

    /** Refuses to go on where it was published, or the round's meetings are not what they were. */
    void checkFresh(String now) {
        if (publishedAt != null || !now.equals(basis)) {
            throw MatchmakingProblem.SCHEDULE_STALE.problem();
        }
    }

    static RoundSchedule get(RoundVisit visit, UUID id) {
        return RoundSchedule.<RoundSchedule>find("roundId = ?1 and id = ?2", visit.roundId(), id)
                .firstResultOptional()
                .orElseThrow(CommonProblem.NOT_FOUND::problem);
    }
}
