package vn.hoinghi.matchmaking;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import vn.hoinghi.kernel.jobs.Job;
import vn.hoinghi.kernel.jobs.JobState;
import vn.hoinghi.kernel.jobs.Jobs;
import vn.hoinghi.matchmaking.scheduler.Slots;

/** Starts a job that makes a schedule, one at a time for a round. */
@Singleton
public class StartSchedule {

    private static final Set<JobState> OPEN = Set.of(JobState.QUEUED, JobState.RUNNING);

    private final MakeSchedule make;
    private final Jobs jobs;
    private final Clock clock;

    StartSchedule(MakeSchedule make, Jobs jobs, Clock clock) {
        this.make = make;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * @throws vn.hoinghi.kernel.problem.Problem {@code schedule-running} where one is being made for the round; {@code
     *     too-many-slots}; {@code schedule-not-made} where it is to be based on one that is not
     */
    @Transactional
    public Job start(RoundVisit visit, ScheduleRequest request, String user) {
        Round.holdAlone(visit);
        boolean isRunning = RoundSchedule.<RoundSchedule>stream("roundId = ?1 and result is null", visit.roundId())
                .anyMatch(other -> jobs.find(visit.conferenceId(), other.jobId)
                        .filter(job -> OPEN.contains(job.state()))
                        .isPresent());
        if (isRunning) {
            throw MatchmakingProblem.SCHEDULE_RUNNING.problem();
        }
        if (Slot.of(visit).size() > Slots.MOST) {
            throw MatchmakingProblem.TOO_MANY_SLOTS.problem();
        }
        if (request.basedOn() != null) {
            RoundSchedule.get(visit, request.basedOn()).draft();
        }
        RoundSchedule schedule = RoundSchedule.of(visit, request, clock.instant());
        Job job = jobs.start(visit.conferenceId(), make, new MakeSchedule.Wanted(visit.roundId(), schedule.id), user);
        schedule.jobId = job.id();
        schedule.persist();
        return job;
    }
}
