package vn.hoinghi.delivery.webhooks;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.conference.CurrentConference;
import vn.hoinghi.delivery.DeliveryState;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.paging.Listing;
import vn.hoinghi.kernel.paging.Order;
import vn.hoinghi.kernel.paging.Page;
import vn.hoinghi.kernel.paging.PageRequest;
import vn.hoinghi.kernel.web.Idempotent;

/** What goes to a webhook over HTTP: what waits, what came through, what did not, and again. */
@Path("/api/v1/conferences/{code}/webhooks/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "webhooks")
@RolesAllowed(Role.Names.ORGANISER)
public class WebhookDeliveryResource {

    private static final Order<WebhookDelivery> ORDERS =
            Order.by("createdAt", List.of(Order.key("createdAt", Instant.class)));

    private final EntityManager entities;
    private final CurrentConference conference;
    private final TryWebhook tryWebhook;
    private final ReplayDeliveries replay;

    WebhookDeliveryResource(
            EntityManager entities, CurrentConference conference, TryWebhook tryWebhook, ReplayDeliveries replay) {
        this.entities = entities;
        this.conference = conference;
        this.tryWebhook = tryWebhook;
        this.replay = replay;
    }

    @POST
    @Path("/tests")
    @Idempotent
    @Operation(summary = "Send an event that says nothing, to try out how it arrives")
    @APIResponseSchema(value = WebhookDeliveryView.class, responseCode = "201")
    public RestResponse<WebhookDeliveryView> testWebhook(@PathParam("id") UUID id) {
        return ResponseBuilder.<WebhookDeliveryView>create(RestResponse.Status.CREATED)
                .entity(tryWebhook.tryOut(conference.id(), id))
                .build();
    }

    @GET
    @Path("/deliveries")
    @Operation(summary = "List what goes to a webhook and what became of it")
    public Page<WebhookDeliveryView> listWebhookDeliveries(
            @PathParam("id") UUID id,
            @QueryParam("state") @Size(max = 10) List<DeliveryState> states,
            @QueryParam("type") @Size(max = 50) @Nullable String type,
            @QueryParam("sort") @Size(max = 30) @Nullable String sort,
            @Valid @BeanParam PageRequest page) {
        return new Listing<>(entities, WebhookDelivery.class)
                .where("e.webhookId = :webhook", "webhook", Webhook.get(conference.id(), id).id)
                .where("e.state in :states", "states", states)
                .where("e.type = :type", "type", type)
                .page(page, sort, ORDERS, WebhookDeliveryView::of);
    }

    @GET
    @Path("/deliveries/{delivery}")
    @Operation(summary = "Show what was sent, and what came of each attempt")
    public WebhookDeliveryLog getWebhookDelivery(@PathParam("id") UUID id, @PathParam("delivery") UUID delivery) {
        return WebhookDeliveryLog.of(WebhookDelivery.get(Webhook.get(conference.id(), id), delivery));
    }

    @POST
    @Path("/deliveries/{delivery}/replay")
    @Idempotent
    @Operation(summary = "Send a delivery again that came through or was given up")
    public RestResponse<WebhookDeliveryView> replayWebhookDelivery(
            @PathParam("id") UUID id, @PathParam("delivery") UUID delivery) {
        return RestResponse.ok(replay.one(conference.id(), id, delivery));
    }

    @POST
    @Path("/replays")
    @Idempotent
    @Operation(summary = "Send all deliveries again that were given up since a moment")
    public RestResponse<WebhookReplayView> replayWebhookDeliveries(
            @PathParam("id") UUID id, @NotNull @Valid WebhookReplayRequest request) {
        return RestResponse.ok(replay.failed(conference.id(), id, request.since()));
    }
}
