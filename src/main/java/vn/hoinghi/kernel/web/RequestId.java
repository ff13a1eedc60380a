package vn.hoinghi.kernel.web;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import vn.hoinghi.kernel.Ids;

/** Gives each request an identifier, or keeps the UUID its proxy gave it; it is in the answer, the log and problems. */
@ApplicationScoped
public class RequestId {

    private static final String HEADER = "X-Request-Id";
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    void everyRequestHasOne(@Observes @Priority(1) Router router) {
        router.route().order(Integer.MIN_VALUE).handler(context -> {
            String id = of(context.request());
            context.request().headers().set(HEADER, id);
            context.response().putHeader(HEADER, id);
            MDC.put("requestId", id);
            context.next();
        });
    }

    /** The identifier of that request. */
    public static String of(HttpServerRequest request) {
        String given = request.getHeader(HEADER);
        return given != null && UUID_FORM.matcher(given).matches()
                ? given
                : Ids.next().toString();
    }
}
