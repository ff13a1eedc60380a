import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Scans tickets at the doors of a running Hoinghi: one at a time over 8 and 32 connections, among 450 and among 100,000
 * people, in turn with the same statement by pgbench and with a bare endpoint; whole batches; and 100 a second. Everybody
 * who is scanned is admitted, first in and then out again: no scan is spared its work.
 */
public class ScanBench {

    private static final int[] PEOPLE = {450, 100_000};
    private static final int[] CONNECTIONS = {8, 32};
    private static final int ROUNDS = Integer.parseInt(System.getenv().getOrDefault("BENCH_ROUNDS", "7"));
    private static final double SECONDS = 3;
    private static final int BATCH = 500;

    private final Client client;
    private final int port;
    private final Pgbench pgbench = Pgbench.found();
    private final Map<String, List<Double>> measured = new LinkedHashMap<>();

    private ScanBench(String address, String password) throws Exception {
        client = new Client(address, password);
        port = Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
    }

    public static void main(String[] arguments) throws Exception {
        ScanBench bench = new ScanBench(arguments[0], arguments[1]);
        System.out.printf(
                "%s, %d processors, Java %s, -Xmx%s, %s, %d rounds of %.0f s%n%n",
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                arguments[3],
                bench.pgbench == null ? "no pgbench: apt install postgresql-client, or PGBENCH" : bench.pgbench.version(),
                ROUNDS,
                SECONDS);
        bench.run();
    }

    private void run() throws Exception {
        String[] conferences = {client.conference(), client.conference()};
        try (Connection database = database()) {
            for (int size = 0; size < PEOPLE.length; size++) {
                fill(database, conferences[size], PEOPLE[size]);
            }
        }
        for (int round = 0; round <= ROUNDS; round++) {
            for (int size = 0; size < PEOPLE.length; size++) {
                round(conferences[size], PEOPLE[size]);
            }
            if (round == 0) {
                measured.clear(); // until the compilers are warm
            }
        }
        for (int people : PEOPLE) {
            for (int connections : CONNECTIONS) {
                report(people, connections);
            }
        }
        compareSizes();
        reportBatches();
        steady(conferences[1], PEOPLE[1]);
    }

    static Connection database() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + System.getenv("BENCH_PG_PORT") + "/hoinghi",
                "hoinghi",
                System.getenv("PGPASSWORD"));
    }

    /**
     * Straight into the table, since the registration is no part of this; some thousands at a time, so that the database knows
     * how many there are. Tickets are a letter and 25 digits.
     */
    static void fill(Connection database, String conference, int people) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("create table if not exists bare_scans (id uuid primary key, delegate_id uuid not null,"
                    + " type text not null, scanned_at timestamptz not null)");
            for (int from = 0; from < people; from += 5_000) {
                statement.execute("insert into delegates (id, conference_id, organisation_id, full_name, category, status,"
                        + " ticket_code) select gen_random_uuid(), o.conference_id, o.id, 'Đại biểu ' || n, 'MEMBER',"
                        + " 'APPROVED', '" + prefix(people) + "' || lpad(n::text, 25, '0') from generate_series(" + from + ", "
                        + (Math.min(people, from + 5_000) - 1) + ") n join conferences c on c.code = '" + conference
                        + "' join organisations o on o.conference_id = c.id and o.code = 'org-' || n % " + Lists.ORGANISATIONS);
                statement.execute("analyze");
            }
            statement.execute("vacuum");
        }
    }

    static String prefix(int people) {
        return people == PEOPLE[0] ? "A" : "B";
    }

    private void round(String conference, int people) throws Exception {
        for (int connections : CONNECTIONS) {
            note("ours", people, connections, ours(conference, people, connections));
            if (pgbench != null) {
                note("pgbench", people, connections, pgbench.rate(client.door(conference, people), people, connections, SECONDS));
            }
            note("bare", people, connections, bare(people, connections));
        }
        note("one phone", people, 1, ours(conference, people, 1));
        note("batches", people, 1, BATCH * batches(conference, people));
    }

    private double ours(String conference, int people, int connections) throws Exception {
        try (Load load = new Load(port, connections, "\"ADMITTED\"", scans(conference, people, connections))) {
            return load.rate(SECONDS);
        }
    }

    private Load.Requests scans(String conference, int people, int connections) throws Exception {
        Client.Phone phone = client.door(conference, people);
        return new Turns(people, connections, (ticket, type) -> Client.request(
                "PUT",
                "/api/v1/conferences/" + conference + "/check-in-lists/" + phone.list() + "/scans/" + UUID.randomUUID(),
                phone.key(),
                "{\"ticket\":\"" + ticket + "\",\"type\":\"" + type + "\",\"scannedAt\":\"" + Instant.now() + "\"}"));
    }

    private double bare(int people, int connections) throws Exception {
        int barePort = Integer.parseInt(System.getenv("BENCH_BARE_PORT"));
        Load.Requests requests = new Turns(people, connections, (ticket, type) -> Client.request(
                "PUT",
                "/scans/" + UUID.randomUUID(),
                "none",
                "{\"ticket\":\"" + ticket + "\",\"type\":\"" + type + "\",\"scannedAt\":\"" + Instant.now() + "\"}"));
        try (Load load = new Load(barePort, connections, "\"fullName\"", requests)) {
            return load.rate(SECONDS);
        }
    }

    /** Batches a second by one phone. */
    private double batches(String conference, int people) throws Exception {
        Client.Phone phone = client.door(conference, people);
        Turns turns = new Turns(people, 1, (ticket, type) -> ("{\"scanId\":\"" + UUID.randomUUID() + "\",\"ticket\":\""
                        + ticket + "\",\"type\":\"" + type + "\",\"scannedAt\":\"" + Instant.now() + "\"}")
                .getBytes(StandardCharsets.UTF_8));
        String path = "/api/v1/conferences/" + conference + "/check-in-lists/" + phone.list() + "/scans";
        try (Load load = new Load(port, 1, "\"ACCEPTED\"", line -> {
            List<String> scans = new ArrayList<>();
            for (int scan = 0; scan < BATCH; scan++) {
                scans.add(new String(turns.next(0), StandardCharsets.UTF_8));
            }
            return Client.request(
                    "POST", path, phone.key(), "{\"sentAt\":\"" + Instant.now() + "\",\"scans\":[" + String.join(",", scans) + "]}");
        })) {
            return load.rate(SECONDS);
        }
    }

    /** Everybody of a connection's share in, then out, then in again. */
    private static final class Turns implements Load.Requests {

        private final int people;
        private final int[] turns;
        private final Scan scan;

        interface Scan {
            byte[] of(String ticket, String type);
        }

        Turns(int people, int connections, Scan scan) {
            this.people = people;
            this.turns = new int[connections];
            this.scan = scan;
        }

        @Override
        public byte[] next(int line) {
            int share = people / turns.length;
            int turn = turns[line]++;
            String ticket = prefix(people) + String.format("%025d", line * share + turn % share);
            return scan.of(ticket, turn / share % 2 == 0 ? "ENTRY" : "EXIT");
        }
    }

    private void note(String what, int people, int connections, double rate) {
        measured.computeIfAbsent(name(what, people, connections), none -> new ArrayList<>()).add(rate);
    }

    private static String name(String what, int people, int connections) {
        return what + " " + people + " " + connections;
    }

    private double median(String what, int people, int connections) {
        List<Double> rates = measured.get(name(what, people, connections));
        return rates == null ? Double.NaN : rates.stream().sorted().toList().get(rates.size() / 2);
    }

    private void report(int people, int connections) {
        double ours = median("ours", people, connections);
        double pgbenchs = median("pgbench", people, connections);
        double bare = median("bare", people, connections);
        print(
                "%,7d people, %2d connections: %5.0f scans/s; bare endpoint %5.0f, ratio %.2f; pgbench %5.0f, ratio %.2f%n",
                people, connections, ours, bare, ours / bare, pgbenchs, ours / pgbenchs);
    }

    private void compareSizes() {
        for (int connections : CONNECTIONS) {
            print(
                    "%,d people to %,d over %2d connections: %.2f%n",
                    PEOPLE[1], PEOPLE[0], connections,
                    median("ours", PEOPLE[1], connections) / median("ours", PEOPLE[0], connections));
        }
    }

    private void reportBatches() {
        for (int people : PEOPLE) {
            double one = median("one phone", people, 1);
            double batches = median("batches", people, 1);
            print(
                    "%,7d people, one phone: %5.0f scans/s one by one, %6.0f in batches of %d, ratio %.1f; to 8 phones one by one %.1f%n",
                    people, one, batches, BATCH, batches / one, batches / median("ours", people, CONNECTIONS[0]));
        }
    }

    private void steady(String conference, int people) throws Exception {
        try (Load load = new Load(port, 32, "\"ADMITTED\"", scans(conference, people, 32))) {
            double[] ms = load.latencies(100, 3000);
            print(
                    "%,d people, 100 scans/s for 30 s: p50 %.1f ms, p99 %.1f ms, slowest %.1f ms%n",
                    people, ms[ms.length / 2], ms[ms.length * 99 / 100], ms[ms.length - 1]);
        }
        print("resident: %d MiB, at most %d MiB%n", resident("VmRSS"), resident("VmHWM"));
    }

    /** MiB of the server, PostgreSQL apart, as Linux says. */
    private static long resident(String line) throws IOException {
        return Files.readAllLines(Path.of("/proc", System.getenv("BENCH_APP"), "status")).stream()
                .filter(said -> said.startsWith(line))
                .mapToLong(said -> Long.parseLong(said.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
