package vn.hoinghi.kernel.problem;

import org.jspecify.annotations.Nullable;

/** The problem for a status that the framework itself answers with: no route, no such method, no such media type. */
final class HttpStatusProblems {

    private HttpStatusProblems() {}

    static @Nullable Problem of(int status) {
        CommonProblem type = switch (status) {
            case 400 -> CommonProblem.MALFORMED_REQUEST;
            case 401 -> CommonProblem.UNAUTHENTICATED;
            case 403 -> CommonProblem.FORBIDDEN;
            case 404 -> CommonProblem.NOT_FOUND;
            case 405 -> CommonProblem.METHOD_NOT_ALLOWED;
            case 406 -> CommonProblem.NOT_ACCEPTABLE;
            case 413 -> CommonProblem.TOO_LARGE;
            case 415 -> CommonProblem.UNSUPPORTED_MEDIA_TYPE;
            default -> status >= 400 && status < 500 ? CommonProblem.MALFORMED_REQUEST : null;
        };
        return type == null ? null : type.problem();
    }
}
