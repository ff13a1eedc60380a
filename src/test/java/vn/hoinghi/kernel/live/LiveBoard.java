package vn.hoinghi.kernel.live;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.PermitAll;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.hoinghi.kernel.problem.CommonProblem;

/** Streams the number of keys of a principal: a state that tests change by hand. */
@Path("/test/live")
public class LiveBoard {

    private final EntityManager entities;
    private final LiveStreams streams;

    LiveBoard(EntityManager entities, LiveStreams streams) {
        this.entities = entities;
        this.streams = streams;
    }

    @GET
    @Path("/{principal}")
    @PermitAll
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> watch(
            @PathParam("principal") String principal, @HeaderParam("Last-Event-ID") String lastEventId) {
        return streams.open("board " + principal, lastEventId, () -> state(principal));
    }

    private Map<String, Object> state(String principal) {
        List<?> keys = entities.createNativeQuery(
                        "select key from idempotency_keys where principal = :principal order by key", String.class)
                .setParameter("principal", principal)
                .getResultList();
        if (keys.contains("gone")) {
            throw CommonProblem.NOT_FOUND.problem();
        }
        return Map.of("keys", keys);
    }
}
