import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Searches 450 and 100,000 delegates, each with a server of their own, for the same things, in turn, and prints the
 * medians and how they compare. A search by which one person is meant is set apart from one by a family's name alone,
 * which every tenth has.
 */
public class SearchBench {

    private static final int ROUNDS = 31;

    /** Until the compilers are warm, as they are on the day. */
    private static final int WARM_UP = 60;

    private static final int HALL = 450;
    private static final int MANY = 100_000;

    private static final Map<String, String> SEARCHES = new LinkedHashMap<>();

    static {
        SEARCHES.put("full name", "Bùi Thị An 16");
        SEARCHES.put("without diacritics", "bui thi an 16");
        SEARCHES.put("with a slip", "bui thi annn 16");
        SEARCHES.put("position and name", "phong 16 bui thi");
        SEARCHES.put("phone", "0912000016");
        SEARCHES.put("reference", "tb-16");
        SEARCHES.put("nobody", "xyzw");
        SEARCHES.put("family name alone", "bùi");
    }

    private SearchBench() {}

    public static void main(String[] arguments) throws Exception {
        Client many = new Client(arguments[0], arguments[1]);
        Client hall = new Client("http://127.0.0.1:" + System.getenv("BENCH_HALL_PORT"), arguments[1]);
        String hallConference = filled(hall, HALL);
        String manyConference = filled(many, MANY);
        System.out.printf(
                "%s, %d processors, Java %s%n%n",
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"));
        for (int round = 0; round < WARM_UP; round++) {
            for (String words : SEARCHES.values()) {
                hall.search(hallConference, words);
                many.search(manyConference, words);
            }
        }
        for (Map.Entry<String, String> search : SEARCHES.entrySet()) {
            double[] few = new double[ROUNDS];
            double[] all = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                few[round] = seconds(hall, hallConference, search.getValue());
                all[round] = seconds(many, manyConference, search.getValue());
            }
            System.out.printf(
                    Locale.ROOT,
                    "%-20s %,d: %5.1f ms   %,d: %6.1f ms   ratio %.2f%n",
                    search.getKey(),
                    HALL,
                    median(few) * 1000,
                    MANY,
                    median(all) * 1000,
                    median(all) / median(few));
        }
    }

    private static String filled(Client client, int people) throws Exception {
        String conference = client.conference();
        client.step(conference, client.preview(conference, Lists.csv(people)), "confirmation");
        return conference;
    }

    private static double seconds(Client client, String conference, String words) throws Exception {
        long start = System.nanoTime();
        client.search(conference, words);
        return Client.since(start);
    }

    private static double median(double[] seconds) {
        Arrays.sort(seconds);
        return seconds[seconds.length / 2];
    }
}
