package vn.hoinghi.kernel.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import vn.hoinghi.kernel.Language;
import vn.hoinghi.kernel.web.RequestId;

/** Answers a problem to a request that is not let through to any operation, and closes the connection. */
@Singleton
public class EarlyRefusal {

    private static final long LINGER_MILLISECONDS = 1_000;

    private final ObjectMapper json;

    EarlyRefusal(ObjectMapper json) {
        this.json = json;
    }

    /** Answers with that problem; what the client still sends is not read. */
    public void refuse(RoutingContext context, Problem problem) {
        List<Locale> languages = context.acceptableLanguages().stream()
                .map(language -> Locale.forLanguageTag(language.tag()))
                .toList();
        ProblemBody body = ProblemBody.of(problem, Language.preferred(languages), RequestId.of(context.request()));
        try {
            if (problem.retryAfterSeconds() > 0) {
                context.response().putHeader(HttpHeaders.RETRY_AFTER, Long.toString(problem.retryAfterSeconds()));
            }
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
}
