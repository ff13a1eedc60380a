package vn.hoinghi.matchmaking;

import vn.hoinghi.kernel.jobs.JobProgress;
import vn.hoinghi.matchmaking.scheduler.Schedule;
import vn.hoinghi.matchmaking.scheduler.Watch;

/** Looks on while a schedule is made, says how far it is, and stops it at its limit or where somebody wants it to. */
final class ScheduleWatch implements Watch {

    private static final double SECONDS_BETWEEN_WRITES = 0.5;

    private final RoundInput input;
    private final TrackSchedule track;
    private final JobProgress job;
    private final long start = System.nanoTime();
    private double nextWrite;
    private boolean isStopped;

    ScheduleWatch(RoundInput input, TrackSchedule track, JobProgress job) {
        this.input = input;
        this.track = track;
        this.job = job;
    }

    @Override
    public boolean goesOn(long weight, long bound) {
        double seconds = (System.nanoTime() - start) / 1e9;
        int limit = input.schedule().limitSeconds;
        job.at((int) (1000 * Math.min(seconds, limit)), 1000 * limit);
        if (seconds >= nextWrite) {
            nextWrite = seconds + SECONDS_BETWEEN_WRITES;
            ScheduleProgress progress = new ScheduleProgress(
                    Math.round(10 * seconds) / 10.0, weight, bound, input.satisfied(weight, bound));
            isStopped = !track.goesOn(input.schedule().id, progress);
        }
        return !isStopped && seconds < limit;
    }

    /** Why no better one than this was sought. */
    ScheduleEnd end(Schedule made) {
        if (made.isComplete()) {
            return ScheduleEnd.COMPLETE;
        }
        return isStopped ? ScheduleEnd.STOPPED : ScheduleEnd.LIMIT;
    }
}
