package vn.hoinghi.access;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.ApiTest;

/** Every operation of the contract, as everybody, compared with the table in docs/access.md. */
@QuarkusTest
class AccessTableTest extends ApiTest {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final Pattern PARAMETER = Pattern.compile("([a-z-]+)/\\{(\\w+)}");
    private static final Pattern ROW = Pattern.compile("\\| `(\\w+)` \\| (.*) \\|");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** Let in; that something is missing or not yet so is no matter of access. */
    private static final String WELL = "2..|304|404|406|409|422";

    /** What an operation wants to be asked before it looks anything up. */
    private static final Map<String, String> QUERIES = Map.of("findPeople", "?q=an");

    /** Gives the device another key, and so it would be a stranger for the rest of the test. */
    private static final Set<String> NOT_CALLED_BY_THOSE_WHO_MAY = Set.of("rotateDeviceKey");

    /** What was reported of a session stays when it leaves the draft; of one that never was, that is nothing. */
    private static final Set<String> KEPT_WITHOUT_OBJECT = Set.of("listDelays");

    private record Operation(String id, String method, String path, String mediaType) {

        boolean isStream() {
            return path.endsWith("/stream");
        }

        boolean isReading() {
            return method.equals("GET");
        }

        boolean namesObject() {
            return path.replace("{code}", "").replace("{category}", "").contains("{");
        }
    }

    private record Answer(int status, String body) {}

    private final List<String> holes = new ArrayList<>();

    @Test
    void everybody_gets_what_the_table_says_and_nothing_else() throws Exception {
        AccessFixture fixture = new AccessFixture(aConference());
        String elsewhere = aConference().code;
        Map<String, Map<Role, String>> table = table();
        List<Operation> operations = operations();

        assertThat(operations).extracting(Operation::id).containsExactlyInAnyOrderElementsOf(table.keySet());
        for (Operation operation : operations) {
            Map<Role, String> row = requireNonNull(table.get(operation.id()));
            checkAnonymous(fixture, operation, row);
            for (Role role : Role.values()) {
                Api caller = requireNonNull(fixture.callers.get(role));
                switch (requireNonNull(row.get(role))) {
                    case "NONE" ->
                        expect(operation, role, "403", call(caller, operation, fixture.conference.code, fixture.own));
                    case "ALL" -> checkMay(fixture, caller, operation, role, elsewhere, false);
                    case "OWN" -> checkMay(fixture, caller, operation, role, elsewhere, true);
                    default -> assertThat(row.get(role)).as(operation.id()).isEqualTo("OPEN");
                }
            }
        }

        assertThat(holes).isEmpty();
    }

    private void checkAnonymous(AccessFixture fixture, Operation operation, Map<Role, String> row) throws Exception {
        int status = call(Api.anonymous(), operation, fixture.conference.code, fixture.own)
                .status();
        boolean isOpen = requireNonNull(row.get(Role.ORGANISER)).equals("OPEN");
        // What signs in says 401 to whoever has the wrong secret.
        if (isOpen ? status == 403 : status != 401) {
            holes.add(operation.id() + " without sign-in: " + status);
        }
    }

    private void checkMay(
            AccessFixture fixture, Api caller, Operation operation, Role role, String elsewhere, boolean onlyOwn)
            throws Exception {
        if (NOT_CALLED_BY_THOSE_WHO_MAY.contains(operation.id())) {
            return;
        }
        String code = fixture.conference.code;
        if (operation.path().contains("{code}")) {
            expect(operation, role, notFound(operation, role), call(caller, operation, elsewhere, fixture.own));
        }
        if (operation.namesObject() && !KEPT_WITHOUT_OBJECT.contains(operation.id())) {
            expect(operation, role, notFound(operation, role), call(caller, operation, code, Map.of()));
        }
        if (operation.isReading()) {
            Answer own = call(caller, operation, code, fixture.own);
            expect(operation, role, role == Role.DEVICE ? WELL + "|403" : WELL, own);
            if ((role == Role.DESK || role == Role.DEVICE) && own.body().contains(AccessFixture.PHONE)) {
                holes.add(operation.id() + " tells " + role + " a phone number");
            }
        }
        Answer strange = operation.isReading() || onlyOwn ? call(caller, operation, code, fixture.strangers) : null;
        if (strange != null && onlyOwn && namesStranger(operation)) {
            expect(operation, role, notFound(operation, role), strange);
        } else if (strange != null && onlyOwn && operation.isReading()) {
            checkTellsNothing(fixture, operation, role, strange);
        } else if (strange != null) {
            expect(operation, role, WELL, strange);
        }
    }

    /**
     * Of a stranger's object nobody learns that it is there; a request that is wrong in itself is told so before. A device is
     * told 403 at any list that is not among its own, be it there or not, and where its profile does not allow it.
     */
    private static String notFound(Operation operation, Role role) {
        String refused = role == Role.DEVICE ? "404|403" : "404";
        return operation.isReading() ? refused : refused + "|400|415|422|428";
    }

    private static boolean namesStranger(Operation operation) {
        return Pattern.compile("/(delegates|people|organisations|delegations|speakers|parties|check-in-lists)/\\{")
                .matcher(operation.path())
                .find();
    }

    private void checkTellsNothing(AccessFixture fixture, Operation operation, Role role, Answer answer) {
        for (String kind : List.of("delegates", "delegations")) {
            if (answer.body().contains(requireNonNull(fixture.strangers.get(kind)))) {
                holes.add(operation.id() + " as " + role + " tells of a stranger's " + kind);
            }
        }
    }

    private void expect(Operation operation, Role role, String statuses, Answer answer) {
        if (!Integer.toString(answer.status()).matches(statuses)) {
            holes.add(operation.id() + " as " + role + ": " + answer.status() + " instead of " + statuses);
        }
    }

    private static Answer call(Api caller, Operation operation, String code, Map<String, String> objects)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port
                        + path(operation.path(), code, objects) + QUERIES.getOrDefault(operation.id(), "")))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", operation.mediaType())
                .method(operation.method(), body(operation));
        if (caller.isSignedIn()) {
            request.header("Authorization", caller.authorisation());
        }
        HttpResponse<InputStream> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            String text = operation.isStream() ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(answer.statusCode(), text);
        }
    }

    private static HttpRequest.BodyPublisher body(Operation operation) {
        if (operation.isReading() || operation.method().equals("DELETE")) {
            return HttpRequest.BodyPublishers.noBody();
        }
        boolean isForm = operation.mediaType().startsWith("multipart");
        return HttpRequest.BodyPublishers.ofString(
                isForm ? "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--x--\r\n" : "{}");
    }

    /** With an object of the fixture in each place where it has one, and one that nobody knows in the others. */
    private static String path(String template, String code, Map<String, String> objects) {
        Matcher parameter = PARAMETER.matcher(template.replace("{code}", code));
        StringBuilder path = new StringBuilder();
        while (parameter.find()) {
            String value = value(parameter.group(1), parameter.group(2), objects);
            parameter.appendReplacement(path, parameter.group(1) + "/" + value);
        }
        parameter.appendTail(path);
        return path.toString().replaceAll("\\{\\w+}", UUID.randomUUID().toString());
    }

    private static String value(String segment, String name, Map<String, String> objects) {
        return switch (name) {
            case "number" -> "999";
            case "category" -> "MEMBER";
            default -> objects.getOrDefault(segment, UUID.randomUUID().toString());
        };
    }

    private static Map<String, Map<Role, String>> table() throws Exception {
        Map<String, Map<Role, String>> table = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("docs/access.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                String[] cells = row.group(2).split(" \\| ");
                Map<Role, String> said = new TreeMap<>();
                if (cells.length == Role.values().length) {
                    for (Role role : Role.values()) {
                        said.put(role, cells[role.ordinal()]);
                    }
                    table.put(row.group(1), said);
                }
            }
        }
        return table;
    }

    private static List<Operation> operations() throws Exception {
        JsonNode contract =
                new ObjectMapper(new YAMLFactory()).readTree(Files.readString(Path.of("openapi/openapi.yaml")));
        List<Operation> operations = new ArrayList<>();
        contract.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .forEach(method ->
                                operations.add(operation(path.getKey(), method.getKey(), method.getValue()))));
        return operations;
    }

    private static Operation operation(String path, String method, JsonNode node) {
        String sent = mediaType(node.at("/requestBody/content"));
        String mediaType =
                sent == null ? "application/json" : sent.startsWith("multipart") ? sent + "; boundary=x" : sent;
        return new Operation(
                node.path("operationId").asText(), method.toUpperCase(java.util.Locale.ROOT), path, mediaType);
    }

    private static @Nullable String mediaType(JsonNode content) {
        return content.properties().stream().map(Map.Entry::getKey).findFirst().orElse(null);
    }
}
