import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import vn.hoinghi.matchmaking.scheduler.Checker;
import vn.hoinghi.matchmaking.scheduler.Effort;
import vn.hoinghi.matchmaking.scheduler.Instance;
import vn.hoinghi.matchmaking.scheduler.Level;
import vn.hoinghi.matchmaking.scheduler.Schedule;
import vn.hoinghi.matchmaking.scheduler.Scheduler;
import vn.hoinghi.matchmaking.scheduler.Violation;
import vn.hoinghi.matchmaking.scheduler.Watch;

/** Schedules one instance given as JSON, as those of the literature are, and prints what it came to. */
public class MeetingsBench {

    private MeetingsBench() {}

    public static void main(String[] arguments) throws Exception {
        Instance instance = InstanceFile.read(Path.of(arguments[0]));
        int limit = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
        long start = System.nanoTime();

        Schedule schedule = Scheduler.schedule(instance, Effort.ofSeconds(seed, limit), Watch.forSeconds(limit));

        double seconds = (System.nanoTime() - start) / 1e9;
        List<Violation> violations = Checker.check(instance, schedule.plan());
        Level idle = schedule.level(Level.Aspect.IDLE);
        System.out.printf(
                Locale.ROOT,
                "meetings %d of %d, objective %d (idle %s), bound %d%s, %.2f s%s%n",
                schedule.plan().held().count(),
                instance.pairs().size(),
                idle.value(),
                instance.idle().name().toLowerCase(Locale.ROOT),
                idle.bound(),
                idle.isProvenOptimal() && violations.isEmpty() ? ", proven optimal" : "",
                seconds,
                violations.isEmpty() ? "" : ", not held: " + violations);
        for (int meeting = 0; meeting < instance.pairs().size(); meeting++) {
            System.out.printf(
                    "%d: slot %d, table %d%n",
                    meeting, schedule.plan().slot(meeting), schedule.tables().get(meeting));
        }
    }
}
