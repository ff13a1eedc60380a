import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sends lists of 450, 10,000 and 100,000 people as CSV and as XLSX to a running Hoinghi: preview, confirmation, the same
 * file again, export, reversal. Prints seconds, and the most heap that was left in use after a garbage collection.
 */
public class ImportBench {

    private static final double LIMIT_SECONDS = 1;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Pattern AFTER_COLLECTION = Pattern.compile("(\\d+)M->(\\d+)M\\(");

    private final Client client;
    private final Path collections;

    private ImportBench(Client client, Path collections) {
        this.client = client;
        this.collections = collections;
    }

    public static void main(String[] arguments) throws Exception {
        ImportBench bench = new ImportBench(new Client(arguments[0], arguments[1]), Path.of(arguments[2]));
        System.out.printf(
                "%s, %d processors, Java %s, -Xmx%s%n%n",
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                arguments[3]);
        bench.warmUp();
        bench.hall();
        System.out.println();
        for (boolean isXlsx : new boolean[] {false, true}) {
            // The large one first: a database that was empty a moment ago is where plans are the most wrong.
            long large = bench.measure(100_000, isXlsx);
            long small = bench.measure(10_000, isXlsx);
            System.out.printf(Locale.ROOT, "        peak of 100,000 rows to that of 10,000: %.2f%n%n", large / (double) small);
        }
    }

    private void warmUp() throws Exception {
        for (int round = 0; round < 3; round++) {
            client.preview(client.conference(), Lists.csv(450));
            client.preview(client.conference(), Lists.xlsx(450));
        }
    }

    /** As many as come to the hall; the median of nine. */
    private void hall() throws Exception {
        for (byte[] file : List.of(Lists.csv(450), Lists.xlsx(450))) {
            double[] seconds = new double[9];
            for (int round = 0; round < seconds.length; round++) {
                String conference = client.conference();
                long start = System.nanoTime();
                client.preview(conference, file);
                seconds[round] = Client.since(start);
            }
            java.util.Arrays.sort(seconds);
            System.out.printf(
                    Locale.ROOT,
                    "%s of 450 rows: preview %.3f s (slowest %.3f), limit %.0f s: %s%n",
                    file[0] == 'P' ? "XLSX" : "CSV ",
                    seconds[4],
                    seconds[8],
                    LIMIT_SECONDS,
                    seconds[8] < LIMIT_SECONDS ? "kept" : "BROKEN");
        }
    }

    private long measure(int rows, boolean isXlsx) throws Exception {
        byte[] file = isXlsx ? Lists.xlsx(rows) : Lists.csv(rows);
        String conference = client.conference();
        int before = Files.readAllLines(collections).size();
        long start = System.nanoTime();
        String id = client.preview(conference, file);
        double preview = Client.since(start);
        start = System.nanoTime();
        client.step(conference, id, "confirmation");
        double confirmation = Client.since(start);
        start = System.nanoTime();
        JsonNode again = client.read(client.previewed(conference, file));
        double same = Client.since(start);
        if (again.get("unchanged").asInt() != rows) {
            throw new IllegalStateException("the same file would change something: " + again);
        }
        start = System.nanoTime();
        long exported = client.export(conference, isXlsx ? XLSX : "text/csv");
        double export = Client.since(start);
        start = System.nanoTime();
        client.step(conference, id, "reversal");
        double reversal = Client.since(start);
        long peak = peakSince(before);
        System.out.printf(
                Locale.ROOT,
                "%s of %,d rows, %.1f MB: preview %.1f s, confirmation %.1f s, the same file again %.1f s,"
                        + " export %.1f s (%.1f MB), reversal %.1f s; peak heap after a collection %d MB%n",
                isXlsx ? "XLSX" : "CSV ",
                rows,
                file.length / 1e6,
                preview,
                confirmation,
                same,
                export,
                exported / 1e6,
                reversal,
                peak);
        return peak;
    }

    private long peakSince(int line) throws IOException {
        return Files.readAllLines(collections).stream()
                .skip(line)
                .map(AFTER_COLLECTION::matcher)
                .filter(Matcher::find)
                .mapToLong(collection -> Long.parseLong(collection.group(2)))
                .max()
                .orElse(0);
    }
}
