import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Books meetings of a running Hoinghi over HTTP: 64 clients who all want the twelve slots of one ambassador, and bookings of
 * which none is in the way of another, in turn with a bare endpoint that writes the same rows.
 */
public class BookingBench {

    private static final int CLIENTS = 64;
    private static final int PROVINCES = 63;
    private static final int TABLES = 40;
    private static final int SLOTS = 12;
    private static final int ROUNDS = Integer.parseInt(System.getenv().getOrDefault("BENCH_ROUNDS", "7"));

    /** A booking runs through much code: in the first rounds a quarter of the processors' time went into compiling it. */
    private static final int WARM_UP = 8;
    private static final double SECONDS = 2;

    private final Client client;
    private final int port;
    private final int barePort = Integer.parseInt(System.getenv("BENCH_BARE_PORT"));
    private final List<Afternoon> afternoons = new ArrayList<>();
    private final Map<String, List<Double>> measured = new LinkedHashMap<>();
    private String conference = "";
    private List<String> people = List.of();

    /** A round, on a day of its own, with the parties in the order of their people. */
    private record Afternoon(
            String conference, String round, List<String> parties, List<String> slots, List<Instant> starts, List<String> tables) {}

    private BookingBench(String address, String password) throws Exception {
        client = new Client(address, password);
        port = Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
    }

    public static void main(String[] arguments) throws Exception {
        BookingBench bench = new BookingBench(arguments[0], arguments[1]);
        System.out.printf(
                "%s, %d processors, Java %s, -Xmx%s, %d clients, %d rounds of %.0f s%n%n",
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                arguments[3],
                CLIENTS,
                ROUNDS,
                SECONDS);
        bench.run();
    }

    private void run() throws Exception {
        conference = client.conference();
        people = client.everybody(conference);
        contest();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            if (round == 0) {
                measured.clear(); // until the compilers are warm
            }
            note("ours", ours());
            note("bare", bare());
        }
        double ours = median("ours");
        double bare = median("bare");
        print("bookings without conflict: %.0f a second; bare endpoint, the same rows: %.0f; ratio %.2f of at least 0.8%n",
                ours, bare, ours / bare);
    }

    /** Everybody wants every slot of one ambassador, whom a slot can give to one of them. */
    private void contest() throws Exception {
        Afternoon afternoon = afternoon(0);
        String ambassador = afternoon.parties().get(PROVINCES);
        AtomicInteger[] answers = {new AtomicInteger(), new AtomicInteger(), new AtomicInteger()};
        int[] turns = new int[CLIENTS];
        long start = System.nanoTime();
        try (Load load = new Load(port, CLIENTS, "HTTP/1.1 ", line -> booking(
                afternoon, afternoon.parties().get(line % PROVINCES), ambassador, turns[line]++ % SLOTS))) {
            load.hearing(answer -> answers[answer.startsWith("HTTP/1.1 201") ? 0 : answer.startsWith("HTTP/1.1 409") ? 1 : 2]
                    .incrementAndGet());
            load.each(SLOTS);
        }
        print("%d clients for %d slots of one ambassador: %d winners, %d refused, %d anything else, in %.1f s%n",
                CLIENTS, SLOTS, answers[0].get(), answers[1].get(), answers[2].get(), Client.since(start));
    }

    /** Each client has a slot of its own, and each booking parties, people and a table that nobody else wants. */
    private double ours() throws Exception {
        List<Afternoon> rooms = rooms();
        int[] turns = new int[CLIENTS];
        try (Load load = new Load(port, CLIENTS, "HTTP/1.1 201", line -> {
            Place place = place(rooms, line, turns[line]++);
            return booking(place.afternoon(), place.party(), place.other(), place.slot());
        })) {
            return load.rate(SECONDS);
        }
    }

    private double bare() throws Exception {
        List<Afternoon> rooms = rooms();
        int[] turns = new int[CLIENTS];
        try (Load load = new Load(barePort, CLIENTS, "HTTP/1.1 201", line -> {
            Place place = place(rooms, line, turns[line]++);
            Afternoon afternoon = place.afternoon();
            return Client.request("POST", "/meetings", "none", "{\"conference\":\"" + afternoon.conference() + "\",\"round\":\""
                    + afternoon.round() + "\",\"party\":\"" + place.party() + "\",\"otherParty\":\"" + place.other()
                    + "\",\"slot\":\"" + afternoon.slots().get(place.slot()) + "\",\"startsAt\":\""
                    + afternoon.starts().get(place.slot()) + "\",\"endsAt\":\""
                    + afternoon.starts().get(place.slot()).plusSeconds(900) + "\",\"table\":\""
                    + afternoon.tables().get(place.pair()) + "\",\"person\":\"" + people.get(place.pair()) + "\",\"otherPerson\":\""
                    + people.get(PROVINCES + place.pair()) + "\"}");
        })) {
            return load.rate(SECONDS);
        }
    }

    /** Where the n-th booking of a client is. */
    private record Place(Afternoon afternoon, int slot, int pair) {
        String party() {
            return afternoon.parties().get(pair);
        }

        String other() {
            return afternoon.parties().get(PROVINCES + pair);
        }
    }

    private static Place place(List<Afternoon> rooms, int line, int turn) {
        int slot = line + CLIENTS * (turn / TABLES);
        return new Place(rooms.get(slot / SLOTS), slot % SLOTS, turn % TABLES);
    }

    /** Afternoons in which nothing is booked yet: three slots for each client. */
    private List<Afternoon> rooms() throws Exception {
        List<Afternoon> rooms = new ArrayList<>();
        for (int number = 0; number < 3 * CLIENTS / SLOTS; number++) {
            rooms.add(afternoon(afternoons.size() + 1));
            afternoons.add(rooms.get(number));
        }
        return rooms;
    }

    private Afternoon afternoon(int day) throws Exception {
        String path = "/api/v1/conferences/" + conference + "/rounds";
        JsonNode round = client.postJson(path, Map.of("name", Map.of("vi", "Vòng " + day), "phase", "LIVE"));
        String in = path + "/" + round.get("id").asText();
        List<String> parties = client.parties(in, conference, people);
        List<String> slots = new ArrayList<>();
        List<Instant> starts = new ArrayList<>();
        for (int slot = 0; slot < SLOTS; slot++) {
            Instant start = Instant.parse("2024-01-01T06:00:00Z").plusSeconds(86_400L * day + 900L * slot);
            starts.add(start);
            slots.add(client.postJson(in + "/slots", Map.of("startsAt", start.toString(), "endsAt", start.plusSeconds(900).toString())).get("id").asText());
        }
        List<String> tables = new ArrayList<>();
        for (int table = 0; table < TABLES; table++) {
            tables.add(client.postJson(in + "/tables", Map.of("name", "Bàn " + table)).get("id").asText());
        }
        return new Afternoon(client.id(conference), round.get("id").asText(), parties, slots, starts, tables);
    }

    private byte[] booking(Afternoon afternoon, String party, String other, int slot) {
        return Client.request(
                "POST",
                "/api/v1/conferences/" + conference + "/rounds/" + afternoon.round() + "/meetings",
                client.token(),
                "{\"party\":\"" + party + "\",\"otherParty\":\"" + other + "\",\"slot\":\"" + afternoon.slots().get(slot) + "\"}");
    }

    private void note(String what, double rate) {
        measured.computeIfAbsent(what, none -> new ArrayList<>()).add(rate);
    }

    private double median(String what) {
        List<Double> rates = measured.get(what).stream().sorted().toList();
        return rates.get(rates.size() / 2);
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
