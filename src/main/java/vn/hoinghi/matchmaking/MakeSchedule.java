package vn.hoinghi.matchmaking;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import vn.hoinghi.kernel.jobs.JobKind;
import vn.hoinghi.kernel.jobs.JobProgress;
import vn.hoinghi.kernel.jobs.JobResult;
import vn.hoinghi.matchmaking.scheduler.Costs;
import vn.hoinghi.matchmaking.scheduler.Effort;
import vn.hoinghi.matchmaking.scheduler.Schedule;
import vn.hoinghi.matchmaking.scheduler.Scheduler;

/** The job that makes a schedule: reads the round, schedules without any transaction, keeps what came of it. */
@Singleton
public class MakeSchedule implements JobKind<MakeSchedule.Wanted> {

    private final ReadRound read;
    private final KeepSchedule keep;

    MakeSchedule(ReadRound read, KeepSchedule keep) {
        this.read = read;
        this.keep = keep;
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

    @Override
    public JobResult run(UUID conferenceId, Wanted wanted, JobProgress progress) {
        RoundVisit visit = new RoundVisit(conferenceId, wanted.round(), null);
        RoundInput input = read.read(visit, wanted.schedule());
        Effort effort = Effort.ofSeconds(input.schedule().seed, input.schedule().limitSeconds)
                .with(input.schedule().keep == ScheduleKeep.LEAST_CHANGE ? Costs.LEAST_CHANGE : Costs.BEST);
        int limit = input.schedule().limitSeconds * 1000;
        long start = System.nanoTime();
        Schedule made = Scheduler.schedule(input.instance(), effort, (weight, bound) -> {
            int elapsed = (int) ((System.nanoTime() - start) / 1_000_000);
            progress.at(Math.min(elapsed, limit), limit);
            return elapsed < limit;
        });
        keep.keep(visit, input, made);
        String where = "{\"schedule\":\"" + wanted.schedule() + "\"}";
        return new JobResult("application/json", where.getBytes(StandardCharsets.UTF_8));
    }
}
