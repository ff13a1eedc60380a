package vn.hoinghi.kernel.audit;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.hoinghi.kernel.web.RequestId;

/** Notes which operation a request is about; its method's name is the operation's identifier in the contract. */
@Singleton
public class ActorOfRequest {

    private final Actor actor;

    ActorOfRequest(Actor actor) {
        this.actor = actor;
    }

    @ServerRequestFilter
    public void note(ResourceInfo resource, HttpServerRequest request) {
        actor.begins(
                resource.getResourceMethod().getName(),
                RequestId.of(request),
                request.headers().contains(HttpHeaders.AUTHORIZATION));
    }
}
