package vn.hoinghi.kernel.limits;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.CurrentUser;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.web.ClientAddress;

/** Counts each request by the account or device that sends it, and what has a limit of its own by that limit too. */
@Singleton
public class LimitByCaller {

    private final Limits limits;
    private final CurrentUser user;
    private final Map<Method, Operation> operations = new ConcurrentHashMap<>();

    LimitByCaller(Limits limits, CurrentUser user) {
        this.limits = limits;
        this.user = user;
    }

    private record Operation(boolean isOpen, @Nullable Scope own) {

        static Operation of(Method method) {
            Limited limited = method.getAnnotation(Limited.class);
            return new Operation(
                    method.isAnnotationPresent(PermitAll.class)
                            || method.getDeclaringClass().isAnnotationPresent(PermitAll.class),
                    limited == null ? null : limited.value());
        }
    }

    /** After the framework has seen to it that the caller has the role; whoever calls what is open stays unknown. */
    @ServerRequestFilter
    public void count(ResourceInfo resource, HttpServerRequest request) {
        Operation operation = operations.computeIfAbsent(resource.getResourceMethod(), Operation::of);
        String address = ClientAddress.of(request);
        if (limits.isExempt(address)) {
            return;
        }
        if (operation.isOpen()) {
            take(operation.own(), address, request.response());
        } else {
            String caller = Objects.requireNonNullElse(user.id(), address);
            take(user.is(Role.DEVICE) ? Scope.DEVICE : Scope.ACCOUNT, caller, request.response());
            take(operation.own(), caller, request.response());
        }
    }

    private void take(@Nullable Scope scope, String caller, HttpServerResponse response) {
        if (scope == null) {
            return;
        }
        Allowance allowance = limits.take(scope, caller);
        allowance.tell(response);
        if (allowance.isRefused()) {
            throw allowance.problem();
        }
    }
}
