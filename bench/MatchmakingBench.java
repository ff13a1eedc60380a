import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.hoinghi.matchmaking.scheduler.Checker;
import vn.hoinghi.matchmaking.scheduler.Effort;
import vn.hoinghi.matchmaking.scheduler.Instance;
import vn.hoinghi.matchmaking.scheduler.Level;
import vn.hoinghi.matchmaking.scheduler.Schedule;
import vn.hoinghi.matchmaking.scheduler.Scheduler;

/**
 * Schedules the instances that are kept, each on one thread, and prints what came of it against what is aimed at. Seconds are
 * those that the thread had of a processor, so that what else the machine does counts for little.
 */
public class MatchmakingBench {

    /**
     * What is aimed at for a kind of instance.
     *
     * @param weightSeconds by when the weight is to be within {@code gap} of its bound
     * @param idle how many idle slots at most; negative if that is not asked
     */
    private record Aim(int seconds, double weightSeconds, double gap, int idle) {

        static Aim of(String name) {
            if (name.startsWith("afternoon-1500")) {
                return new Aim(20, 5, 0.005, 9);
            }
            return name.startsWith("afternoon") ? new Aim(20, 5, 0.005, 0) : new Aim(60, 60, 0.01, -1);
        }
    }

    private MatchmakingBench() {}

    public static void main(String[] arguments) throws Exception {
        System.out.printf(
                "%s, %d processors, Java %s, heap of %d MB%n%n",
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                Runtime.getRuntime().maxMemory() >> 20);
        System.out.println("| instance | pairs | weight | bound | gap, of the limit | reached after, of the limit | idle | in all |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        String wanted = arguments.length > 1 ? arguments[1] : "";
        try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
            for (Path file : files.filter(file -> file.getFileName().toString().startsWith(wanted)).sorted().toList()) {
                if (file.toString().endsWith(".json") && !file.getFileName().toString().startsWith("b2b")) {
                    measure(file);
                }
            }
        }
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        System.out.printf("%nMost heap in use: %d MB%n", peak >> 20);
    }

    private static void measure(Path file) throws Exception {
        String name = file.getFileName().toString().replace(".json", "");
        Aim aim = Aim.of(name);
        Instance instance = InstanceFile.read(file);
        double start = seconds();
        double[] reached = {Double.NaN};
        long[] best = {-1};
        Schedule schedule = Scheduler.schedule(instance, Effort.ofSeconds(1, aim.seconds()), (weight, bound) -> {
            if (weight > best[0]) {
                best[0] = weight;
                reached[0] = seconds() - start;
            }
            return seconds() - start < aim.seconds() - 2;
        });
        double all = seconds() - start;
        Level weight = schedule.level(Level.Aspect.WEIGHT);
        double gap = (weight.bound() - weight.value()) / (double) weight.bound();
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %d | %.2f %%, %.2f | %.1f s, %.2f | %d%s | %.1f s%s |%n",
                name,
                instance.pairs().size(),
                weight.value(),
                weight.bound(),
                100 * gap,
                gap / aim.gap(),
                reached[0],
                reached[0] / aim.weightSeconds(),
                schedule.level(Level.Aspect.IDLE).value(),
                aim.idle() < 0 ? "" : " of " + aim.idle(),
                all,
                Checker.check(instance, schedule.plan()).equals(List.of()) ? "" : ", BREAKS RULES");
    }

    private static double seconds() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }
}
