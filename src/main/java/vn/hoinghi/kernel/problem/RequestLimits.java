package vn.hoinghi.kernel.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses, before anything else looks at it, a request that cannot be read or is too large; the framework would do so
 * without a word. Its own limits stand far above these, so that an answer can be given in between.
 */
@ApplicationScoped
public class RequestLimits {

    private static final int LONGEST_TARGET = 4 * 1024;
    private static final int LARGEST_HEADERS = 16 * 1024;

    private final long largestBody;
    private final EarlyRefusal refusal;

    RequestLimits(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody, EarlyRefusal refusal) {
        this.largestBody = largestBody.asLongValue();
        this.refusal = refusal;
    }

    // Before any route with a path, which would fail on one that cannot be decoded, and after RequestId.
    void refuseWhatCannotBeRead(@Observes @Priority(2) Router router) {
        router.route()
                .order(Integer.MIN_VALUE)
                .handler(context -> faultOf(context)
                        .ifPresentOrElse(problem -> refusal.refuse(context, problem.problem()), context::next));
    }

    private Optional<CommonProblem> faultOf(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.uri().length() > LONGEST_TARGET) {
            return Optional.of(CommonProblem.URI_TOO_LONG);
        }
        if (sizeOfHeaders(request) > LARGEST_HEADERS) {
            return Optional.of(CommonProblem.HEADERS_TOO_LARGE);
        }
        if (announcedLength(request) > largestBody) {
            return Optional.of(CommonProblem.TOO_LARGE);
        }
        if (!isUri(request.uri())) {
            return Optional.of(CommonProblem.MALFORMED_REQUEST);
        }
        return namesMediaTypes(request) ? Optional.empty() : Optional.of(CommonProblem.NOT_ACCEPTABLE);
    }

    private static int sizeOfHeaders(HttpServerRequest request) {
        return request.headers().entries().stream()
                .mapToInt(header -> header.getKey().length() + header.getValue().length())
                .sum();
    }

    /** The framework fails on an Accept that it cannot read; one that is empty says no more than none. */
    private static boolean namesMediaTypes(HttpServerRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept == null) {
            return true;
        }
        if (accept.isBlank()) {
            request.headers().remove(HttpHeaders.ACCEPT);
            return true;
        }
        try {
            Arrays.stream(accept.split(",")).map(String::strip).forEach(MediaType::valueOf);
            return true;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static boolean isUri(String target) {
        try {
            new URI(target);
            return true;
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }

    private static long announcedLength(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length.strip());
        } catch (NumberFormatException unreadable) {
            return 0;
        }
    }
}
