package vn.hoinghi.kernel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;

/** What answers are expected to be. */
public final class Expect {

    private Expect() {}

    /** A complete problem of that code and status. */
    public static Response problem(Response answer, String code, int status) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.<String>path("code")).as(answer.asString()).isEqualTo(code);
        assertThat(answer.<String>path("type")).isEqualTo("urn:hoinghi:problem:" + code);
        assertThat(answer.<Integer>path("status")).isEqualTo(status);
        assertThat(answer.<String>path("title")).isNotBlank();
        assertThat(answer.<String>path("instance")).startsWith("urn:uuid:");
        ProblemsSeen.add(code);
        return answer;
    }

    /** Success of that status. */
    public static Response success(Response answer, int status) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        return answer;
    }
}
