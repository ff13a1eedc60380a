package vn.hoinghi.kernel.problem;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import vn.hoinghi.kernel.Language;
import vn.hoinghi.kernel.web.RequestId;

/** Problems of single items among many, told inside an answer that is otherwise a success. */
@Singleton
public class ItemProblems {

    private final ProblemMappers mappers;
    private final HttpHeaders headers;
    private final HttpServerRequest request;

    ItemProblems(ProblemMappers mappers, HttpHeaders headers, HttpServerRequest request) {
        this.mappers = mappers;
        this.headers = headers;
        this.request = request;
    }

    /** The problem in that failure, as the caller would have got it for the item alone; what is our fault is thrown on. */
    public ProblemBody of(RuntimeException failure) {
        Problem problem = mappers.problemIn(failure, false);
        if (problem == null) {
            throw failure;
        }
        return ProblemBody.of(problem, Language.preferred(headers.getAcceptableLanguages()), RequestId.of(request));
    }
}
