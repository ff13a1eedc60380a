import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Fetches the published programme of two days with forty sessions as apps do, and prints how its throughput compares with
 * that of an endpoint that answers with hardly anything. They take turns, and each round is compared with itself, so that
 * what else the machine does falls on all of them.
 */
public class ProgrammeBench {

    private static final int WARM_UP = 3;
    private static final int ROUNDS = 15;
    private static final double SECONDS = 1;
    private static final String EMPTY = "empty JSON (/api/v1/time)";

    private ProgrammeBench() {}

    public static void main(String[] arguments) throws Exception {
        String address = arguments[0];
        String path = "/api/v1/conferences/" + Programmes.published(new Client(address, arguments[1])) + "/programme";
        Map<String, RepeatedGet> loads = new LinkedHashMap<>();
        loads.put(EMPTY, new RepeatedGet(address, "/api/v1/time", 200));
        loads.put("programme, known (304)", new RepeatedGet(address, path, 304, "If-None-Match: \"1\""));
        loads.put("programme, known, from a browser", new RepeatedGet(
                address, path, 304, "If-None-Match: \"1\"", "Accept-Encoding: gzip, deflate", "Accept: application/json"));
        loads.put("programme, gzip", new RepeatedGet(address, path, 200, "Accept-Encoding: gzip"));
        loads.put("programme, whole", new RepeatedGet(address, path, 200));
        Map<String, double[]> measured = new LinkedHashMap<>();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (Map.Entry<String, RepeatedGet> load : loads.entrySet()) {
                double answers = load.getValue().perSecond(SECONDS);
                if (round >= 0) {
                    measured.computeIfAbsent(load.getKey(), name -> new double[ROUNDS])[round] = answers;
                }
            }
        }
        print(measured);
        for (RepeatedGet load : loads.values()) {
            load.close();
        }
    }

    private static void print(Map<String, double[]> measured) {
        System.out.printf(
                "%s, %d processors, Java %s, medians of %d rounds%n%n",
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                ROUNDS);
        double[] empty = measured.get(EMPTY);
        measured.forEach((name, answers) -> {
            double[] ratios = new double[ROUNDS];
            Arrays.setAll(ratios, round -> answers[round] / empty[round]);
            System.out.printf(
                    Locale.ROOT, "%-34s %,8.0f answers/s   ratio %.2f%n", name, median(answers), median(ratios));
        });
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
