package vn.hoinghi.kernel.limits;

import io.vertx.core.http.HttpServerResponse;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.kernel.problem.Problem;

/**
 * What is left to a caller.
 *
 * @param remaining requests that may follow at once
 * @param resetSeconds until all of the quota is there again
 * @param waitSeconds until the next request is allowed; 0 where this one is
 */
record Allowance(String policy, String name, long remaining, long resetSeconds, long waitSeconds) {

    boolean isRefused() {
        return waitSeconds > 0;
    }

    /** Says so in the fields of draft-ietf-httpapi-ratelimit-headers; what is said last is the narrower limit. */
    void tell(HttpServerResponse response) {
        response.putHeader("RateLimit-Policy", policy);
        response.putHeader("RateLimit", name + ";r=" + remaining + ";t=" + resetSeconds);
    }

    Problem problem() {
        return CommonProblem.TOO_MANY_REQUESTS.problem().after(waitSeconds);
    }
}
