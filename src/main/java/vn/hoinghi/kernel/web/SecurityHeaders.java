package vn.hoinghi.kernel.web;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What every answer of the API tells browsers and caches. An answer is data: nothing in it is run, shown in a frame, or kept
 * by anybody on the way, unless the operation says otherwise.
 */
@ApplicationScoped
public class SecurityHeaders {

    /** Of the framework, with scripts and headers of their own. */
    private static final String PAGES = "/q/";

    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Content-Security-Policy",
                    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
            "X-Frame-Options", "DENY",
            "Permissions-Policy", "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()");

    private final Map<String, String> headers;

    SecurityHeaders(@ConfigProperty(name = "hoinghi.public-url") String publicUrl) {
        headers = new LinkedHashMap<>(ALWAYS);
        if (publicUrl.startsWith("https:")) {
            // A year, as browsers' lists want it; on plain HTTP it would be ignored, and promise what is not so.
            headers.put("Strict-Transport-Security", "max-age=31536000");
        }
    }

    Map<String, String> headers() {
        return headers;
    }

    // Before anything may refuse the request, so before anything looks whether its path can be read.
    void addToEach(@Observes @Priority(1) Router router) {
        router.route().order(Integer.MIN_VALUE).handler(context -> {
            if (context.request().uri().startsWith(PAGES)) {
                context.next();
                return;
            }
            headers.forEach(context.response()::putHeader);
            context.addHeadersEndHandler(done -> sayWhatCachesMay(context));
            context.next();
        });
    }

    /** What has a tag may be kept by whoever asked, and is asked for again; the rest is kept by nobody. */
    private static void sayWhatCachesMay(RoutingContext context) {
        MultiMap answer = context.response().headers();
        if (answer.contains(HttpHeaders.CACHE_CONTROL)) {
            return;
        }
        boolean isTagged = answer.contains(HttpHeaders.ETAG);
        boolean isPersonal = context.request().headers().contains(HttpHeaders.AUTHORIZATION);
        String tagged = isPersonal ? "private, no-cache" : "no-cache";
        answer.set(HttpHeaders.CACHE_CONTROL, isTagged ? tagged : "no-store");
    }
}
