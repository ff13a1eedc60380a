package vn.hoinghi.kernel.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.RollbackException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.hibernate.StaleStateException;
import org.hibernate.exception.JDBCConnectionException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.core.multipart.MultipartParser;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.Language;
import vn.hoinghi.kernel.web.RequestId;

/** Every exception that leaves an operation becomes a problem here, and nowhere else. */
@Singleton
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final DatabaseFaults databaseFaults;
    private final Routes routes;

    ProblemMappers(DatabaseFaults databaseFaults, Routes routes) {
        this.databaseFaults = databaseFaults;
        this.routes = routes;
    }

    // The specific classes are named because the framework has mappers of its own for each of them.
    @ServerExceptionMapper({
        Throwable.class,
        WebApplicationException.class,
        ConstraintViolationException.class,
        ResteasyReactiveViolationException.class,
        JsonProcessingException.class,
        MismatchedInputException.class,
        AuthenticationFailedException.class,
        UnauthorizedException.class,
        ForbiddenException.class
    })
    public Response map(Throwable failure, HttpHeaders headers, UriInfo uri, HttpServerRequest request) {
        boolean deleting = "DELETE".equals(request.method().name());
        Problem inQuery = QueryFaults.of(failure, uri);
        Problem problem = inQuery == null ? problemIn(failure, deleting) : inQuery;
        if (problem == null) {
            LOG.errorf(failure, "request %s failed", RequestId.of(request));
            problem = CommonProblem.INTERNAL_ERROR.problem();
        }
        Set<String> allowed = isUnrouted(failure) ? routes.allowedAt(request.path()) : Set.of();
        if (!allowed.isEmpty()) {
            problem = CommonProblem.METHOD_NOT_ALLOWED.problem();
        }
        Response answer = answer(problem, Language.preferred(headers.getAcceptableLanguages()), RequestId.of(request));
        answer.getHeaders().addAll(HttpHeaders.ALLOW, allowed.toArray());
        return answer;
    }

    /** Whether the framework found no operation; a parameter that cannot be read has a cause. */
    private static boolean isUnrouted(Throwable failure) {
        return (failure instanceof NotFoundException || failure instanceof NotAllowedException)
                && failure.getCause() == null;
    }

    static Response answer(Problem problem, Language language, String requestId) {
        int status = problem.type().definition().status();
        Response.ResponseBuilder response = Response.status(status)
                .type(ProblemBody.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language == Language.EN ? "en" : "vi")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .entity(ProblemBody.of(problem, language, requestId));
        if (status == 401) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (problem.type() == CommonProblem.UNAVAILABLE || problem.type() == CommonProblem.REQUEST_IN_PROGRESS) {
            response.header(HttpHeaders.RETRY_AFTER, "1");
        }
        if (problem.retryAfterSeconds() > 0) {
            response.header(HttpHeaders.RETRY_AFTER, problem.retryAfterSeconds());
        }
        return response.build();
    }

    @Nullable
    Problem problemIn(Throwable failure, boolean deleting) {
        Problem found = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Problem problem = problemOf(cause, deleting);
            // A sign-in that failed because the database is away is no reason to sign in again.
            if (problem != null && (found == null || problem.type() == CommonProblem.UNAVAILABLE)) {
                found = problem;
            }
        }
        if (found == null && isUncertain(failure)) {
            // Nobody knows whether it was committed: the database died at that moment, and asking again tells.
            LOG.error("a transaction could not be committed", failure);
            return CommonProblem.UNAVAILABLE.problem();
        }
        return found;
    }

    private static boolean isUncertain(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RollbackException || cause instanceof HeuristicMixedException) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Problem problemOf(Throwable cause, boolean deleting) {
        if (cause instanceof Problem problem) {
            return problem;
        }
        if (cause instanceof ConstraintViolationException invalid) {
            return Violations.problem(invalid);
        }
        if (cause instanceof OptimisticLockException || cause instanceof StaleStateException) {
            return CommonProblem.STALE_VERSION.problem();
        }
        if (cause instanceof SQLException fault) {
            return databaseFaults.translate(fault, deleting);
        }
        if (cause instanceof JDBCConnectionException) {
            return CommonProblem.UNAVAILABLE.problem();
        }
        if (cause instanceof MultipartParser.MalformedMessageException) {
            return CommonProblem.MALFORMED_REQUEST.problem();
        }
        return ofFramework(cause);
    }

    private static @Nullable Problem ofFramework(Throwable cause) {
        if (cause instanceof WebApplicationException web) {
            Problem nested = web.getCause() instanceof JsonProcessingException json ? ofJson(json) : null;
            return nested != null
                    ? nested
                    : HttpStatusProblems.of(web.getResponse().getStatus());
        }
        if (cause instanceof JsonProcessingException json) {
            return ofJson(json);
        }
        if (cause instanceof AuthenticationFailedException || cause instanceof UnauthorizedException) {
            return CommonProblem.UNAUTHENTICATED.problem();
        }
        // The framework's word for a form that breaks off; what fails in our own hands is never this very class.
        if (cause.getClass() == IOException.class) {
            return CommonProblem.MALFORMED_REQUEST.problem();
        }
        return cause instanceof ForbiddenException ? CommonProblem.FORBIDDEN.problem() : null;
    }

    /** Text that is not JSON is 400; JSON of another shape than the contract's is 422 and says where. */
    private static Problem ofJson(JsonProcessingException failure) {
        if (failure instanceof JsonMappingException shape && !shape.getPath().isEmpty()) {
            return CommonProblem.INVALID_REQUEST.naming(List.of(Violations.fault(shape)));
        }
        return CommonProblem.MALFORMED_REQUEST.problem();
    }
}
