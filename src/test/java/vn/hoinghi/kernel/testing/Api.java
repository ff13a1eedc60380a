package vn.hoinghi.kernel.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** A client that is signed in, or is not. */
public final class Api {

    private static String organiserToken;

    private final String token;
    private final String address;

    private Api(String token) {
        this(token, null);
    }

    private Api(String token, String address) {
        this.token = token;
        this.address = address;
    }

    public static Api anonymous() {
        return new Api(null);
    }

    /** The organiser of the whole system; signs in once for all tests. */
    public static synchronized Api organiser() {
        if (organiserToken == null) {
            organiserToken = signIn("organiser", "only-for-development").token;
        }
        return new Api(organiserToken);
    }

    public static Api signIn(String username, String password) {
        Response answer = anonymous().post("/api/v1/auth/token", Map.of("username", username, "password", password));
        answer.then().statusCode(200);
        return new Api(answer.path("accessToken"));
    }

    /** Whoever was given that access token. */
    public static Api bearing(String accessToken) {
        return new Api(accessToken);
    }

    /** The same client at another address than all the others, so that limits hold for it. */
    public Api from(String otherAddress) {
        return new Api(token, otherAddress);
    }

    /** The identifier of its account or device. */
    public String subject() {
        String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
        return JsonPath.from(claims).getString("sub");
    }

    public boolean isSignedIn() {
        return token != null;
    }

    /** What its requests say of who sends them. */
    public String authorisation() {
        return "Bearer " + token;
    }

    /** A request as this client, for what the shorthands below do not say. */
    public RequestSpecification request() {
        RequestSpecification request = given().urlEncodingEnabled(true).header("Accept-Language", "en");
        if (address != null) {
            request.header("X-Forwarded-For", address);
        }
        return token == null ? request : request.auth().oauth2(token);
    }

    public Response get(String path, Object... pathParameters) {
        return request().get(path, pathParameters);
    }

    public Response post(String path, Object body) {
        return request().contentType(ContentType.JSON).body(body).post(path);
    }

    /** PUT without a precondition. */
    public Response put(String path, Object body) {
        return request().contentType(ContentType.JSON).body(body).put(path);
    }

    /** PUT with {@code If-Match} on that version. */
    public Response put(String path, int version, Object body) {
        return request()
                .header("If-Match", "\"" + version + "\"")
                .contentType(ContentType.JSON)
                .body(body)
                .put(path);
    }

    /** DELETE with {@code If-Match} on that version. */
    public Response delete(String path, int version) {
        return request().header("If-Match", "\"" + version + "\"").delete(path);
    }
}
