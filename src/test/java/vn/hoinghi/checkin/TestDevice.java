package vn.hoinghi.checkin;

import static vn.hoinghi.kernel.testing.Expect.success;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.TestConference;

/** A device of a conference, made and initialised over the API. */
public final class TestDevice {

    public final String id;
    public final String key;
    public final Api api;

    private TestDevice(String id, String key) {
        this.id = id;
        this.key = key;
        this.api = Api.bearing(key);
    }

    /** With that said of it; a door of its own name where nothing is. */
    public static TestDevice of(TestConference conference, Map<String, Object> said) {
        Response made = success(conference.organiser.post(conference.path("/devices"), body(said)), 201);
        Response own = success(initialise(made.path("provisioning.token")), 200);
        return new TestDevice(made.path("id"), own.path("key"));
    }

    public static Map<String, Object> body(Map<String, Object> said) {
        Map<String, Object> body = new HashMap<>(Map.of("name", "Máy " + UUID.randomUUID(), "profile", "DOOR"));
        body.putAll(said);
        return body;
    }

    public static Response initialise(String token) {
        return Api.anonymous()
                .post(
                        "/api/v1/devices/initialisation",
                        Map.of("token", token, "hardware", "Pixel 8", "system", "Android 16", "appVersion", "1.4"));
    }
}
