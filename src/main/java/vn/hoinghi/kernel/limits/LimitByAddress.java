package vn.hoinghi.kernel.limits;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.hoinghi.kernel.problem.EarlyRefusal;
import vn.hoinghi.kernel.web.ClientAddress;

/** Counts each request to the API by its address, before anybody is asked who sends it. */
@ApplicationScoped
public class LimitByAddress {

    private final Limits limits;
    private final EarlyRefusal refusal;

    LimitByAddress(Limits limits, EarlyRefusal refusal) {
        this.limits = limits;
        this.refusal = refusal;
    }

    // After RequestId and RequestLimits.
    void countEach(@Observes @Priority(3) Router router) {
        router.route("/api/*").order(Integer.MIN_VALUE).handler(this::count);
    }

    private void count(RoutingContext context) {
        String address = ClientAddress.of(context.request());
        if (limits.isExempt(address)) {
            context.next();
            return;
        }
        Allowance allowance = limits.take(Scope.ADDRESS, address);
        allowance.tell(context.response());
        if (allowance.isRefused()) {
            refusal.refuse(context, allowance.problem());
        } else {
            context.next();
        }
    }
}
