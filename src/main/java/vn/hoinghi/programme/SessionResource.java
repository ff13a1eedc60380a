package vn.hoinghi.programme;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import java.time.Instant;
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

/** Sessions of the draft over HTTP. */
@Path("/api/v1/conferences/{code}/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sessions")
public class SessionResource {

    private static final Order<Session> ORDERS = Order.<Session>by(
                    "startsAt", List.of(Order.key("startsAt", Instant.class)))
            .or("title", List.of(Order.key("title.vi", String.class)));

    private final EntityManager entities;
    private final CurrentConference conference;
    private final SaveSession save;
    private final RemoveSession remove;

    SessionResource(EntityManager entities, CurrentConference conference, SaveSession save, RemoveSession remove) {
        this.entities = entities;
        this.conference = conference;
        this.save = save;
        this.remove = remove;
    }

    @GET
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK})
    @Operation(summary = "List the sessions of the draft")
    public Page<SessionView> listSessions(
            @Valid @BeanParam PageRequest page,
            @QueryParam("sort") @Nullable String sort,
            @QueryParam("kind") @Size(max = 7) List<SessionKind> kinds,
            @QueryParam("room") @Size(max = 50) List<UUID> rooms) {
        return new Listing<>(entities, Session.class)
                .where("e.conferenceId = :conference", "conference", conference.id())
                .where("e.kind in :kinds", "kinds", kinds)
                .where("e.roomId in :rooms", "rooms", rooms)
                .page(page, sort, ORDERS, SessionView::of);
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.Names.ORGANISER)
    @Operation(summary = "Add a session to the draft")
    @APIResponseSchema(value = SessionView.class, responseCode = "201")
    public RestResponse<SessionView> addSession(
            @QueryParam("onConflict") @DefaultValue("TELL") OnConflict onConflict,
            @NotNull @Valid SessionRequest request) {
        SessionView session = save.add(conference.id(), request, onConflict);
        URI location = URI.create("/api/v1/conferences/" + conference.code() + "/sessions/" + session.id());
        return Versions.created(location, session, session.version());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK})
    @Operation(summary = "Show a session of the draft")
    public RestResponse<SessionView> getSession(@PathParam("id") UUID id) {
        SessionView session = SessionView.whole(Session.get(conference.id(), id));
        return Versions.ok(session, session.version());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.Names.ORGANISER)
    @Operation(summary = "Replace what is said of a session")
    public RestResponse<SessionView> replaceSession(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @QueryParam("onConflict") @DefaultValue("TELL") OnConflict onConflict,
            @NotNull @Valid SessionRequest request) {
        SessionView session = save.change(conference.id(), id, ifMatch, request, onConflict);
        return Versions.ok(session, session.version());
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Role.Names.ORGANISER)
    @Operation(summary = "Take a session with its talks out of the draft")
    public void removeSession(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        remove.remove(conference.id(), id, ifMatch);
    }
}
