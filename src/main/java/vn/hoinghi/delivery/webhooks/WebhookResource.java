package vn.hoinghi.delivery.webhooks;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
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
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.paging.Listing;
import vn.hoinghi.kernel.paging.Order;
import vn.hoinghi.kernel.paging.Page;
import vn.hoinghi.kernel.paging.PageRequest;
import vn.hoinghi.kernel.web.Idempotent;
import vn.hoinghi.kernel.web.Versions;

/** Webhooks over HTTP. */
@Path("/api/v1/conferences/{code}/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "webhooks")
@RolesAllowed(Role.Names.ORGANISER)
public class WebhookResource {

    private static final Order<Webhook> ORDERS = Order.by("createdAt", List.of(Order.key("createdAt", Instant.class)));

    private final EntityManager entities;
    private final CurrentConference conference;
    private final SaveWebhook save;
    private final RotateSecret rotate;

    WebhookResource(EntityManager entities, CurrentConference conference, SaveWebhook save, RotateSecret rotate) {
        this.entities = entities;
        this.conference = conference;
        this.save = save;
        this.rotate = rotate;
    }

    @GET
    @Operation(summary = "List the webhooks and how they fare")
    public Page<WebhookView> listWebhooks(
            @QueryParam("sort") @Size(max = 30) @Nullable String sort, @Valid @BeanParam PageRequest page) {
        return new Listing<>(entities, Webhook.class)
                .where("e.conferenceId = :conference", "conference", conference.id())
                .page(page, sort, ORDERS, WebhookView::of);
    }

    @POST
    @Idempotent
    @Operation(summary = "Register a webhook; its secret is shown in this answer only")
    @APIResponseSchema(value = WebhookView.class, responseCode = "201")
    public RestResponse<WebhookView> registerWebhook(@NotNull @Valid WebhookRequest request) {
        WebhookView webhook = save.register(conference.id(), request);
        URI address = URI.create("/api/v1/conferences/" + conference.code() + "/webhooks/" + webhook.id());
        return ResponseBuilder.fromResponse(Versions.created(address, webhook, webhook.version()))
                .header("Cache-Control", "no-store")
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Show a webhook and how it fares")
    public RestResponse<WebhookView> getWebhook(@PathParam("id") UUID id) {
        WebhookView webhook = WebhookView.of(Webhook.get(conference.id(), id));
        return Versions.ok(webhook, webhook.version());
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Change a webhook, disable it or enable it again")
    public RestResponse<WebhookView> replaceWebhook(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid WebhookRequest request) {
        WebhookView webhook = save.replace(conference.id(), id, ifMatch, request);
        return Versions.ok(webhook, webhook.version());
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Remove a webhook with the log of its deliveries")
    public void removeWebhook(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        save.remove(conference.id(), id, ifMatch);
    }

    @POST
    @Path("/{id}/secrets")
    @Idempotent
    @Operation(summary = "Give a webhook another secret, shown in this answer only; for a while both sign")
    @APIResponseSchema(value = WebhookSecretView.class, responseCode = "201")
    public RestResponse<WebhookSecretView> rotateWebhookSecret(
            @PathParam("id") UUID id, @NotNull @Valid WebhookRotationRequest request) {
        return ResponseBuilder.<WebhookSecretView>create(RestResponse.Status.CREATED)
                .entity(rotate.rotate(conference.id(), id, request))
                .header("Cache-Control", "no-store")
                .build();
    }
}
