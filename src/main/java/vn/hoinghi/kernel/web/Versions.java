package vn.hoinghi.kernel.web;

import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.Arrays;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.problem.CommonProblem;

/** Entity tags from row versions: strong on the way out, and tolerant of a proxy's {@code W/} on the way in. */
public final class Versions {

    private Versions() {}

    /** 200 with the tag of that version. */
    public static <T> RestResponse<T> ok(T body, long version) {
        return ResponseBuilder.ok(body).header(HttpHeaders.ETAG, tag(version)).build();
    }

    /**
     * 200 with a tag that names the state itself, where there is no version to count.
     *
     * @param fingerprint the same for the same state on every node; see {@code kernel.live.Fingerprint}
     * @param cacheControl who may keep it, and for how long
     */
    public static <T> RestResponse<T> told(T body, String fingerprint, String cacheControl) {
        return ResponseBuilder.ok(body)
                .header(HttpHeaders.ETAG, "\"" + fingerprint + "\"")
                .header(HttpHeaders.CACHE_CONTROL, cacheControl)
                .build();
    }

    /** 201 with the address of what was made and the tag of its version. */
    public static <T> RestResponse<T> created(URI location, T body, long version) {
        return ResponseBuilder.<T>create(RestResponse.Status.CREATED)
                .entity(body)
                .location(location)
                .header(HttpHeaders.ETAG, tag(version))
                .build();
    }

    /**
     * Refuses a change that was not made from the current version.
     *
     * @param ifMatch the request's {@code If-Match}: one tag, several, or {@code *}
     * @throws vn.hoinghi.kernel.problem.Problem 428 where it is missing, 412 where it is stale
     */
    public static void check(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw CommonProblem.PRECONDITION_REQUIRED.because(
                    "Hãy gửi If-Match với ETag của bản bạn đã đọc.",
                    "Send If-Match with the ETag of what you have read.");
        }
        if (!matches(ifMatch, tag(version))) {
            throw CommonProblem.STALE_VERSION.because(
                    "Dữ liệu đã được sửa; phiên bản hiện tại là " + version + ".",
                    "It was changed meanwhile; the current version is " + version + ".");
        }
    }

    /** Whether it names that tag; {@code *} names whatever there is (RFC 9110, 13.1). */
    static boolean matches(String header, String tag) {
        return header.strip().equals("*") || header.equals(tag) || isAmong(header, tag);
    }

    private static boolean isAmong(String header, String tag) {
        return Arrays.stream(header.split(","))
                .map(String::strip)
                .map(candidate -> candidate.startsWith("W/") ? candidate.substring(2) : candidate)
                .anyMatch(tag::equals);
    }

    private static String tag(long version) {
        return "\"" + version + "\"";
    }
}
