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

    public Instant createdAt;

    /** When it was first taken up. This and what follows is written by {@link TrackSchedule} alone. */
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
        schedule.createdAt = now;
        return schedule;
    }

    static RoundSchedule get(RoundVisit visit, UUID id) {
        return RoundSchedule.<RoundSchedule>find("roundId = ?1 and id = ?2", visit.roundId(), id)
                .firstResultOptional()
                .orElseThrow(CommonProblem.NOT_FOUND::problem);
    }
}
