import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PostgreSQL's own load generator, with the statement by which a scan is judged. */
final class Pgbench {

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    private final String program;
    private final String version;

    private Pgbench(String program, String version) {
        this.program = program;
        this.version = version;
    }

    /** The one that {@code PGBENCH} names; null where there is none. */
    static Pgbench found() throws Exception {
        String program = System.getenv().getOrDefault("PGBENCH", "");
        return program.isBlank() ? null : new Pgbench(program, output(List.of(program, "--version")).strip());
    }

    String version() {
        return version;
    }

    /** Statements in a second. */
    double rate(Client.Phone phone, int people, int connections, double seconds) throws Exception {
        Path script = Files.createTempFile("scan", ".sql");
        try {
            Files.writeString(script, script(phone, people, people / connections));
            List<String> command = new ArrayList<>(Arrays.asList(
                    program, "-n", "-M", "prepared", "-h", "127.0.0.1", "-p", System.getenv("BENCH_PG_PORT"), "-U", "hoinghi",
                    "-D", "turn=-1", "-c", "" + connections, "-j", "1", "-T", "" + Math.round(seconds), "-f", script.toString(),
                    "hoinghi"));
            String said = output(command);
            Matcher rate = RATE.matcher(said);
            if (!rate.find()) {
                throw new IllegalStateException(said);
            }
            return Double.parseDouble(rate.group(1));
        } finally {
            Files.delete(script);
        }
    }

    /** Each client scans its share of the people in, then out, as {@link ScanBench} does. */
    private static String script(Client.Phone phone, int people, int share) throws Exception {
        try (var database = ScanBench.database();
                var statement = database.createStatement();
                var row = statement.executeQuery("select conference_id, encode(key_hash, 'hex') from devices where id = '"
                        + phone.id() + "'")) {
            row.next();
            return "\\set turn :turn + 1\n\\set who :client_id * " + share + " + :turn % " + share + "\n\\set way 1 + :turn / "
                    + share + " % 2\nselect 0, answer, fault from judge_scan('" + row.getString(1) + "', '" + phone.list()
                    + "', gen_random_uuid(), '" + ScanBench.prefix(people)
                    + "' || lpad(cast(cast(:who as int) as text), 25, '0'), (array['ENTRY', 'EXIT'])[cast(:way as int)],"
                    + " now(), null, now(), 'bench', '" + phone.id() + "', '\\x" + row.getString(2)
                    + "', null, 'TICKET', p_is_kept => true)\n";
        }
    }

    private static String output(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
