package vn.hoinghi.programme;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.conference.CurrentConference;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.paging.Listing;
import vn.hoinghi.kernel.paging.Order;
import vn.hoinghi.kernel.paging.Page;
import vn.hoinghi.kernel.paging.PageRequest;
import vn.hoinghi.kernel.web.Idempotent;
import vn.hoinghi.kernel.web.Versions;
import vn.hoinghi.programme.conflicts.OnConflict;

/** Talks of the draft over HTTP. */
@Path("/api/v1/conferences/{code}/sessions/{session}/talks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "talks")
public class TalkResource {

    private static final Order<Talk> ORDERS = Order.by("position", List.of(Order.key("position", Integer.class)));

    private final EntityManager entities;
    private final CurrentConference conference;
    private final SaveTalk save;
    private final RemoveTalk remove;

    TalkResource(EntityManager entities, CurrentConference conference, SaveTalk save, RemoveTalk remove) {
        this.entities = entities;
        this.conference = conference;
        this.save = save;
        this.remove = remove;
    }

    @GET
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK})
    @Operation(summary = "List the talks of a session in their order")
    public Page<TalkView> listTalks(@PathParam("session") UUID session, @Valid @BeanParam PageRequest page) {
        return new Listing<>(entities, Talk.class)
                .where("e.sessionId = :session", "session", Session.get(conference.id(), session).id)
                .page(page, null, ORDERS, TalkView::of);
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.Names.ORGANISER)
    @Operation(summary = "Add a talk to a session")
    @APIResponseSchema(value = TalkView.class, responseCode = "201")
    public RestResponse<TalkView> addTalk(
            @PathParam("session") UUID session,
            @QueryParam("onConflict") @DefaultValue("TELL") OnConflict onConflict,
            @NotNull @Valid TalkRequest request) {
        TalkView talk = save.add(conference.id(), session, request, onConflict);
        URI location =
                URI.create("/api/v1/conferences/" + conference.code() + "/sessions/" + session + "/talks/" + talk.id());
        return Versions.created(location, talk, talk.version());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK})
    @Operation(summary = "Show a talk of the draft")
    public RestResponse<TalkView> getTalk(@PathParam("session") UUID session, @PathParam("id") UUID id) {
        TalkView talk = TalkView.of(Talk.at(address(session, id)));
        return Versions.ok(talk, talk.version());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.Names.ORGANISER)
    @Operation(summary = "Replace what is said of a talk")
    public RestResponse<TalkView> replaceTalk(
            @PathParam("session") UUID session,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @QueryParam("onConflict") @DefaultValue("TELL") OnConflict onConflict,
            @NotNull @Valid TalkRequest request) {
        TalkView talk = save.change(address(session, id), ifMatch, request, onConflict);
        return Versions.ok(talk, talk.version());
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Role.Names.ORGANISER)
    @Operation(summary = "Take a talk out of the draft")
    public void removeTalk(
            @PathParam("session") UUID session,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        remove.remove(address(session, id), ifMatch);
    }

    private Talk.Address address(UUID session, UUID id) {
        return new Talk.Address(conference.id(), session, id);
    }
}
