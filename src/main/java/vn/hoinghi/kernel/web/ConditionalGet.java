package vn.hoinghi.kernel.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Answers 304 without a body where the caller already has the version that an operation answers with. */
public class ConditionalGet {

    @ServerResponseFilter
    public void omitKnownBody(ContainerRequestContext request, ContainerResponseContext response) {
        String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (known == null) {
            return;
        }
        String tag = response.getHeaderString(HttpHeaders.ETAG);
        boolean isRead =
                request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (tag != null && isRead && response.getStatus() == 200 && Versions.matches(known, tag)) {
            response.setEntity(null);
            response.setStatus(304);
        }
    }
}
