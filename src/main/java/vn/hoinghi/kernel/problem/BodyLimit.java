package vn.hoinghi.kernel.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.hoinghi.kernel.Language;
import vn.hoinghi.kernel.web.RequestId;

/** Refuses a body that announces itself as too large before it is read; the framework would do so without a word. */
@ApplicationScoped
public class BodyLimit {

    private static final long LINGER_MILLISECONDS = 1_000;

    private final long limit;
    private final ObjectMapper json;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit, ObjectMapper json) {
        this.limit = limit.asLongValue();
        this.json = json;
    }

    void refuseTooLarge(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE + 1).handler(context -> {
            if (announcedLength(context.request()) > limit) {
                refuse(context);
            } else {
                context.next();
            }
        });
    }

    private void refuse(RoutingContext context) {
        List<Locale> languages = context.acceptableLanguages().stream()
                .map(language -> Locale.forLanguageTag(language.tag()))
                .toList();
        ProblemBody body = ProblemBody.of(
                CommonProblem.TOO_LARGE.problem(), Language.preferred(languages), RequestId.of(context.request()));
        try {
            context.response()
                    .setStatusCode(body.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, ProblemBody.MEDIA_TYPE)
                    .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                    .end(json.writeValueAsString(body));
            // Closed at once, a client that is still sending would see a reset connection instead of the answer.
            context.vertx()
                    .setTimer(
                            LINGER_MILLISECONDS,
                            timer -> context.request().connection().close());
        } catch (JsonProcessingException impossible) {
            context.fail(impossible);
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
