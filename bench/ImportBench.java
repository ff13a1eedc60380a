import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Sends lists of 450, 10,000 and 100,000 people as CSV and as XLSX to a running Hoinghi: preview, confirmation, the same
 * file again, export, reversal. Prints seconds, and the most heap that was left in use after a garbage collection.
 */
public class ImportBench {

    private static final int ORGANISATIONS = 300;
    private static final double LIMIT_SECONDS = 1;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String[] HEADER = {
        "Mã số", "Họ và tên", "Cơ quan", "Chức vụ", "Thành phần", "Điện thoại", "Email", "Ghi chú"
    };
    private static final String[] FAMILY = {"Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô"};
    private static final String[] MIDDLE = {"Văn", "Thị", "Đức", "Minh", "Ngọc", "Hữu", "Thanh", "Quốc"};
    private static final String[] GIVEN = {"An", "Bình", "Cường", "Dũng", "Giang", "Hà", "Khánh", "Linh", "Ước"};

    private static final Pattern AFTER_COLLECTION = Pattern.compile("(\\d+)M->(\\d+)M\\(");

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final String address;
    private final Path collections;
    private String token = "";
    private int conferences;

    private ImportBench(String address, Path collections) {
        this.address = address;
        this.collections = collections;
    }

    public static void main(String[] arguments) throws Exception {
        ImportBench bench = new ImportBench(arguments[0], Path.of(arguments[2]));
        bench.signIn(arguments[1]);
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
            long small = bench.measure(10_000, isXlsx);
            long large = bench.measure(100_000, isXlsx);
            System.out.printf(Locale.ROOT, "        peak of 100,000 rows to that of 10,000: %.2f%n%n", large / (double) small);
        }
    }

    private void warmUp() throws Exception {
        for (int round = 0; round < 3; round++) {
            preview(conference(), csv(450));
            preview(conference(), xlsx(450));
        }
    }

    /** As many as come to the hall; the median of nine. */
    private void hall() throws Exception {
        for (byte[] file : List.of(csv(450), xlsx(450))) {
            double[] seconds = new double[9];
            for (int round = 0; round < seconds.length; round++) {
                String conference = conference();
                long start = System.nanoTime();
                preview(conference, file);
                seconds[round] = since(start);
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
        byte[] file = isXlsx ? xlsx(rows) : csv(rows);
        String conference = conference();
        int before = Files.readAllLines(collections).size();
        long start = System.nanoTime();
        String id = preview(conference, file);
        double preview = since(start);
        start = System.nanoTime();
        step(conference, id, "confirmation");
        double confirmation = since(start);
        start = System.nanoTime();
        JsonNode again = json.readTree(previewed(conference, file));
        double same = since(start);
        if (again.get("unchanged").asInt() != rows) {
            throw new IllegalStateException("the same file would change something: " + again);
        }
        start = System.nanoTime();
        long exported = export(conference, isXlsx ? XLSX : "text/csv");
        double export = since(start);
        start = System.nanoTime();
        step(conference, id, "reversal");
        double reversal = since(start);
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

    private static String[] person(int number) {
        return new String[] {
            "TB-" + number,
            FAMILY[number % FAMILY.length] + " " + MIDDLE[number / 10 % MIDDLE.length] + " "
                    + GIVEN[number / 80 % GIVEN.length] + " " + number,
            "org-" + number % ORGANISATIONS,
            "Chuyên viên phòng " + number % 40,
            number % 7 == 0 ? "Trưởng đoàn" : "Thành viên",
            String.format("09%08d", 12_000_000 + number),
            "nguoi" + number + "@example.org",
            ""
        };
    }

    private static byte[] csv(int rows) {
        StringBuilder text = new StringBuilder(String.join(",", HEADER)).append("\r\n");
        for (int number = 0; number < rows; number++) {
            text.append(String.join(",", person(number))).append("\r\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** With shared strings, as spreadsheets write them. */
    private static byte[] xlsx(int rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "bench", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Đại biểu");
            for (int row = 0; row <= rows; row++) {
                String[] cells = row == 0 ? HEADER : person(row - 1);
                for (int column = 0; column < cells.length; column++) {
                    sheet.value(row, column, cells[column]);
                }
            }
        }
        return bytes.toByteArray();
    }

    private void signIn(String password) throws Exception {
        String body = json.writeValueAsString(Map.of("username", "organiser", "password", password));
        token = json.readTree(post("/api/v1/auth/token", "application/json", body.getBytes(StandardCharsets.UTF_8)))
                .get("accessToken")
                .asText();
    }

    private String conference() throws Exception {
        String code = "bench-" + ++conferences;
        postJson("/api/v1/conferences", Map.of(
                "code", code, "name", Map.of("vi", code), "startsOn", "2023-12-18", "endsOn", "2023-12-18"));
        for (int number = 0; number < ORGANISATIONS; number++) {
            postJson("/api/v1/conferences/" + code + "/organisations", Map.of(
                    "code", "org-" + number, "kind", "PROVINCE", "name", Map.of("vi", "Sở Ngoại vụ " + number)));
        }
        return code;
    }

    private String preview(String conference, byte[] file) throws Exception {
        JsonNode made = json.readTree(previewed(conference, file));
        if (made.get("rejected").asInt() > 0) {
            throw new IllegalStateException("rows were rejected: " + made);
        }
        return made.get("id").asText();
    }

    private byte[] previewed(String conference, byte[] file) throws Exception {
        String boundary = "----bench";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"list\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.write(file);
        body.write(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return post(imports(conference), "multipart/form-data; boundary=" + boundary, body.toByteArray());
    }

    private void step(String conference, String id, String step) throws Exception {
        post(imports(conference) + "/" + id + "/" + step, "application/json", new byte[0]);
    }

    private static String imports(String conference) {
        return "/api/v1/conferences/" + conference + "/delegates/imports";
    }

    private long export(String conference, String type) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(address + "/api/v1/conferences/" + conference + "/delegates/export"))
                .header("Authorization", "Bearer " + token)
                .header("Accept", type)
                .build();
        HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
        return check(answer).length;
    }

    private void postJson(String path, Object body) throws Exception {
        post(path, "application/json", json.writeValueAsBytes(body));
    }

    private byte[] post(String path, String type, byte[] body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        return check(http.send(request, BodyHandlers.ofByteArray()));
    }

    private static byte[] check(HttpResponse<byte[]> answer) {
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(
                    answer.uri() + ": " + answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return answer.body();
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
