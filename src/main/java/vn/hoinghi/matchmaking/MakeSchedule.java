package vn.hoinghi.matchmaking;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import vn.hoinghi.kernel.jobs.JobKind;
import vn.hoinghi.kernel.jobs.JobProgress;
import vn.hoinghi.kernel.jobs.JobResult;
import vn.hoinghi.matchmaking.scheduler.Checker;
import vn.hoinghi.matchmaking.scheduler.Costs;
import vn.hoinghi.matchmaking.scheduler.Effort;
import vn.hoinghi.matchmaking.scheduler.Schedule;
import vn.hoinghi.matchmaking.scheduler.Scheduler;

/**
 * The job that makes a schedule: reads the round, schedules without any transaction, keeps what came of it. It is made once:
 * whoever takes up a schedule that was begun before, since its node died, says so instead of beginning anew.
 */
@Singleton
public class MakeSchedule implements JobKind<MakeSchedule.Wanted> {

    private final ReadRound read;
    private final KeepSchedule keep;
    private final TrackSchedule track;

    MakeSchedule(ReadRound read, KeepSchedule keep, TrackSchedule track) {
        this.read = read;
        this.keep = keep;
        this.track = track;
    }

    /** Which schedule of which round. */
    public record Wanted(UUID round, UUID schedule) {}

    @Override
    public String name() {
        return "schedule";
    }

    @Override
    public Class<Wanted> requestType() {
        return Wanted.class;
    }

    /** @throws vn.hoinghi.kernel.problem.Problem {@code schedule-interrupted} where it was begun before and not made */
    @Override
    public JobResult run(UUID conferenceId, Wanted wanted, JobProgress progress) {
        if (track.begin(wanted.schedule())) {
            make(new RoundVisit(conferenceId, wanted.round(), null), wanted.schedule(), progress);
        } else if (!track.isMade(wanted.schedule())) {
            throw MatchmakingProblem.SCHEDULE_INTERRUPTED.because(
                    "Máy chủ đã khởi động lại trong khi xếp lịch. Hãy xếp lại.",
                    "The server was restarted while the schedule was being made. Make it again.");
        }
        String where = "{\"schedule\":\"" + wanted.schedule() + "\"}";
        return new JobResult("application/json", where.getBytes(StandardCharsets.UTF_8));
    }

    private void make(RoundVisit visit, UUID id, JobProgress progress) {
        RoundInput input = read.read(visit, id);
        if (input.schedule().basedOn != null
                && !Checker.checkPins(input.instance()).isEmpty()) {
            throw MatchmakingProblem.SCHEDULE_STALE.because(
                    "Có cuộc gặp đã ghim không còn giữ được.", "Some pinned meeting can be held there no more.");
        }
        ScheduleWatch watch = new ScheduleWatch(input, track, progress);
        Effort effort = Effort.ofSeconds(input.schedule().seed, input.schedule().limitSeconds)
                .with(input.schedule().keep == ScheduleKeep.LEAST_CHANGE ? Costs.LEAST_CHANGE : Costs.BEST);
        Schedule made = Scheduler.schedule(input.instance(), effort, watch);
        keep.keep(visit, input, made, watch.end(made));
    }
}
