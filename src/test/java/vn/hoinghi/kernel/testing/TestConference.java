package vn.hoinghi.kernel.testing;

import static vn.hoinghi.kernel.testing.Expect.success;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A conference to play in, made over the API; each method adds something ordinary to it and says its identifier. */
public final class TestConference {

    private static final AtomicInteger SERIAL = new AtomicInteger();

    public final String code;
    public final Api organiser = Api.organiser();

    private TestConference(String code) {
        this.code = code;
    }

    static TestConference fresh() {
        String code = "conference-" + SERIAL.incrementAndGet() + "-" + Long.toString(System.nanoTime(), 36);
        success(
                Api.organiser()
                        .post(
                                "/api/v1/conferences",
                                Map.of(
                                        "code",
                                        code,
                                        "name",
                                        text("Hội nghị " + code),
                                        "startsOn",
                                        "2023-12-18",
                                        "endsOn",
                                        "2023-12-19")),
                201);
        return new TestConference(code);
    }

    /** The path of this conference, with that after it. */
    public String path(String after) {
        return "/api/v1/conferences/" + code + after;
    }

    public static Map<String, Object> text(String vietnamese) {
        return Map.of("vi", vietnamese);
    }

    public String room(String roomCode) {
        return success(organiser.post(path("/rooms"), Map.of("code", roomCode, "name", text("Phòng " + roomCode))), 201)
                .path("id");
    }

    public String organisation(String kind) {
        String organisationCode = "org-" + SERIAL.incrementAndGet();
        return success(
                        organiser.post(
                                path("/organisations"),
                                Map.of(
                                        "code", organisationCode,
                                        "kind", kind,
                                        "name", text("Cơ quan " + organisationCode))),
                        201)
                .path("id");
    }

    /** A delegate of the category MEMBER who is still pending. */
    public String pendingDelegate(String organisation, String fullName) {
        return success(organiser.post(path("/delegates"), delegateBody(organisation, fullName)), 201)
                .path("id");
    }

    /** A delegate of the category MEMBER who is approved. */
    public String delegate(String organisation, String fullName) {
        String id = pendingDelegate(organisation, fullName);
        success(organiser.put(path("/delegates/" + id + "/approval"), 0, Map.of()), 200);
        return id;
    }

    public String ticketOf(String delegate) {
        return success(organiser.get(path("/delegates/" + delegate)), 200).path("ticketCode");
    }

    public static Map<String, Object> delegateBody(String organisation, String fullName) {
        Map<String, Object> body = new HashMap<>();
        body.put("organisation", organisation);
        body.put("fullName", fullName);
        body.put("category", "MEMBER");
        return body;
    }

    /** An organiser of this conference alone. */
    public Api boundOrganiser() {
        return account("ORGANISER", Map.of());
    }

    public Api desk() {
        return account("DESK", Map.of());
    }

    public Api focalPoint(String organisation) {
        return account("FOCAL_POINT", Map.of("organisation", organisation));
    }

    public Api delegateAccount(String delegate) {
        return account("DELEGATE", Map.of("delegate", delegate));
    }

    private Api account(String role, Map<String, Object> scope) {
        String username = role.toLowerCase(java.util.Locale.ROOT) + "-" + SERIAL.incrementAndGet() + "-" + code;
        Map<String, Object> body = new HashMap<>(scope);
        body.putAll(Map.of("username", username, "password", "a password to test with", "role", role));
        success(organiser.post(path("/accounts"), body), 201);
        return Api.signIn(username, "a password to test with");
    }
}
