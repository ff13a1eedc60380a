import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The organiser of a running Hoinghi. */
final class Client {

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final String address;
    private String token = "";
    private int conferences;
    private int devices;

    Client(String address, String password) throws Exception {
        this.address = address;
        signIn(password);
    }

    JsonNode read(byte[] body) throws Exception {
        return json.readTree(body);
    }

    private void signIn(String password) throws Exception {
        String body = json.writeValueAsString(Map.of("username", "organiser", "password", password));
        token = json.readTree(post("/api/v1/auth/token", "application/json", body.getBytes(StandardCharsets.UTF_8)))
                .get("accessToken")
                .asText();
    }

    /** A new conference with all organisations. */
    String conference() throws Exception {
        String code = "bench-" + ++conferences;
        postJson("/api/v1/conferences", Map.of(
                "code", code, "name", Map.of("vi", code), "startsOn", "2023-12-18", "endsOn", "2023-12-19"));
        for (int number = 0; number < Lists.ORGANISATIONS; number++) {
            postJson("/api/v1/conferences/" + code + "/organisations", Map.of(
                    "code", "org-" + number, "kind", "PROVINCE", "name", Map.of("vi", "Sở Ngoại vụ " + number)));
        }
        return code;
    }

    String preview(String conference, byte[] file) throws Exception {
        JsonNode made = json.readTree(previewed(conference, file));
        if (made.get("rejected").asInt() > 0) {
            throw new IllegalStateException("rows were rejected: " + made);
        }
        return made.get("id").asText();
    }

    byte[] previewed(String conference, byte[] file) throws Exception {
        String boundary = "----bench";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"list\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.write(file);
        body.write(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return post(imports(conference), "multipart/form-data; boundary=" + boundary, body.toByteArray());
    }

    void step(String conference, String id, String step) throws Exception {
        post(imports(conference) + "/" + id + "/" + step, "application/json", new byte[0]);
    }

    private static String imports(String conference) {
        return "/api/v1/conferences/" + conference + "/delegates/imports";
    }

    long export(String conference, String type) throws Exception {
        return get("/api/v1/conferences/" + conference + "/delegates/export", type).length;
    }

    byte[] search(String conference, String words) throws Exception {
        return get(
                "/api/v1/conferences/" + conference + "/delegates?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8),
                "application/json");
    }

    JsonNode read(String path) throws Exception {
        return json.readTree(get(path, "application/json"));
    }

    private byte[] get(String path, String type) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Bearer " + token)
                .header("Accept", type)
                .build();
        return check(http.send(request, BodyHandlers.ofByteArray()));
    }

    /** A phone that scans there, and there alone. */
    record Phone(String list, String id, String key) {}

    /** A check-in list of that conference with all that can be asked of a scan, and a phone at its door. */
    Phone door(String conference, int people) throws Exception {
        String path = "/api/v1/conferences/" + conference;
        String list = postJson(path + "/check-in-lists", Map.of(
                        "name", Map.of("vi", "Cửa chính"), "categories", List.of("MEMBER"),
                        "organisationKinds", List.of("PROVINCE"), "opensAt", "2020-01-01T00:00:00Z",
                        "closesAt", "2100-01-01T00:00:00Z", "graceMinutes", 15, "capacity", 2 * people))
                .get("id").asText();
        JsonNode made = postJson(path + "/devices", Map.of(
                "name", "Máy " + ++devices, "gate", "Cổng A", "profile", "DOOR", "lists", List.of(list)));
        JsonNode own = postJson("/api/v1/devices/initialisation", Map.of(
                "token", made.at("/provisioning/token").asText(), "hardware", "bench", "system", "bench",
                "appVersion", "1"));
        return new Phone(list, made.get("id").asText(), own.get("key").asText());
    }

    String id(String conference) throws Exception {
        return read("/api/v1/conferences/" + conference).get("id").asText();
    }

    String token() {
        return token;
    }

    /** One approved person of each organisation. */
    List<String> everybody(String conference) throws Exception {
        String path = "/api/v1/conferences/" + conference;
        List<String> people = new ArrayList<>();
        for (String organisation : organisations(path)) {
            String id = postJson(path + "/delegates", Map.of(
                            "organisation", organisation, "fullName", "Đại biểu " + people.size(), "category", "HEAD"))
                    .get("id").asText();
            put(path + "/delegates/" + id + "/approval");
            people.add(id);
        }
        return people;
    }

    /** A party of each organisation in that round, with its person. */
    List<String> parties(String round, String conference, List<String> people) throws Exception {
        List<String> parties = new ArrayList<>();
        for (String organisation : organisations("/api/v1/conferences/" + conference)) {
            parties.add(postJson(round + "/parties", Map.of(
                            "organisation", organisation,
                            "members", List.of(Map.of("delegate", people.get(parties.size()), "team", 1))))
                    .get("id").asText());
        }
        return parties;
    }

    /** Some that are enough for an afternoon, in one order. */
    private List<String> organisations(String conference) throws Exception {
        List<String> organisations = new ArrayList<>();
        read(conference + "/organisations?limit=126").get("items").forEach(one -> organisations.add(one.get("id").asText()));
        return organisations;
    }

    private void put(String path) throws Exception {
        check(http.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Authorization", "Bearer " + token)
                        .header("If-Match", "*")
                        .PUT(BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofByteArray()));
    }

    /** A request as it goes over a connection; of ASCII alone. */
    static byte[] request(String method, String path, String key, String body) {
        return (method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + key
                        + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    JsonNode postJson(String path, Object body) throws Exception {
        return json.readTree(post(path, "application/json", json.writeValueAsBytes(body)));
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

    /** Seconds since that reading of the clock. */
    static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
