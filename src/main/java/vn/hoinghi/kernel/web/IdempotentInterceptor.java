package vn.hoinghi.kernel.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.concurrent.Callable;
import org.jboss.resteasy.reactive.RestResponse;
import vn.hoinghi.kernel.CurrentUser;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.LostTransactions;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.kernel.problem.Fault;

/** Puts one transaction around an operation and the record of its answer. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class IdempotentInterceptor {

    private static final int LONGEST_KEY = 255;

    private final HttpServerRequest request;
    private final CurrentUser user;
    private final IdempotencyKeys keys;

    IdempotentInterceptor(HttpServerRequest request, CurrentUser user, IdempotencyKeys keys) {
        this.request = request;
        this.user = user;
        this.keys = keys;
    }

    @AroundInvoke
    public Object answerOnce(InvocationContext operation) throws Exception {
        String key = request.getHeader("Idempotency-Key");
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            throw CommonProblem.INVALID_REQUEST.naming(java.util.List.of(new Fault(
                    "Idempotency-Key",
                    "size",
                    LocalisedText.of("Phải có từ 1 đến 255 ký tự.", "Must have 1 to 255 characters."))));
        }
        Callable<Object> work = () -> key == null ? operation.proceed() : answerOnce(operation, key);
        int seconds = operation.getMethod().getAnnotation(Idempotent.class).seconds();
        return LostTransactions.triedAgain(
                () -> QuarkusTransaction.joiningExisting().timeout(seconds).call(work));
    }

    private Object answerOnce(InvocationContext operation, String key) throws Exception {
        var call = keys.call(user.username(), request.method() + " " + request.path(), key, operation.getParameters());
        RestResponse<?> earlier = keys.earlierAnswer(call);
        if (earlier != null) {
            return earlier;
        }
        Object answer = operation.proceed();
        keys.keep(call, answer instanceof RestResponse<?> response ? response : RestResponse.ok(answer));
        return answer;
    }
}
