package vn.hoinghi.programme.signup;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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
import vn.hoinghi.kernel.CurrentUser;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.paging.Listing;
import vn.hoinghi.kernel.paging.Order;
import vn.hoinghi.kernel.paging.Page;
import vn.hoinghi.kernel.paging.PageRequest;
import vn.hoinghi.kernel.web.Idempotent;
import vn.hoinghi.kernel.web.Versions;

/** Seats in sessions over HTTP: staff see everybody's, a focal point those of its people, a delegate its own. */
@Path("/api/v1/conferences/{code}/sessions/{session}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sign-ups")
public class SignUpResource {

    private static final Order<SignUp> ORDERS =
            Order.by("name", List.of(Order.key("givenKey", String.class), Order.key("fullName", String.class)));

    private final EntityManager entities;
    private final CurrentConference conference;
    private final CurrentUser user;
    private final SignUpLists lists;
    private final SetSignUpList set;
    private final SignUpForSession signUp;
    private final LeaveSession leave;

    SignUpResource(
            EntityManager entities,
            CurrentConference conference,
            CurrentUser user,
            SignUpLists lists,
            SetSignUpList set,
            SignUpForSession signUp,
            LeaveSession leave) {
        this.entities = entities;
        this.conference = conference;
        this.user = user;
        this.lists = lists;
        this.set = set;
        this.signUp = signUp;
        this.leave = leave;
    }

    /** Without a tag: seats come and go without a new version, and no 304 may hide that. */
    @GET
    @Path("/sign-up-list")
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK, Role.Names.FOCAL_POINT, Role.Names.DELEGATE})
    @Operation(summary = "Show how full a session is and when people may sign up")
    public SignUpListView getSignUpList(@PathParam("session") UUID session) {
        return lists.seen(conference.id(), session);
    }

    @PUT
    @Path("/sign-up-list")
    @RolesAllowed(Role.Names.ORGANISER)
    @Operation(summary = "Say when people may sign up for a session")
    public RestResponse<SignUpListView> setSignUpList(
            @PathParam("session") UUID session,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid SignUpListRequest request) {
        SignUpListView list = set.set(conference.id(), session, ifMatch, request);
        return Versions.ok(list, list.version());
    }

    @GET
    @Path("/sign-ups")
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK, Role.Names.FOCAL_POINT, Role.Names.DELEGATE})
    @Operation(summary = "List who has a seat in a session")
    public Page<SignUpView> listSignUps(@PathParam("session") UUID session, @Valid @BeanParam PageRequest page) {
        Listing<SignUp> seats = new Listing<>(entities, SignUp.class)
                .where(
                        "e.sessionId = :session",
                        "session",
                        lists.seen(conference.id(), session).session());
        if (user.is(Role.FOCAL_POINT)) {
            seats = seats.where("e.organisationId = :own", "own", user.organisationId());
        } else if (user.is(Role.DELEGATE)) {
            seats = seats.where("e.delegateId = :own", "own", user.delegateId());
        }
        return seats.page(page, null, ORDERS, SignUpView::of);
    }

    @POST
    @Path("/sign-ups")
    @Idempotent
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK, Role.Names.FOCAL_POINT, Role.Names.DELEGATE})
    @Operation(summary = "Sign somebody up for a session")
    @APIResponseSchema(value = SignUpView.class, responseCode = "201")
    public RestResponse<SignUpView> signUp(@PathParam("session") UUID session, @NotNull @Valid SignUpRequest request) {
        SignUpView seat = signUp.signUp(conference.id(), session, request);
        return RestResponse.ResponseBuilder.<SignUpView>created(URI.create(
                        "/api/v1/conferences/" + conference.code() + "/sessions/" + session + "/sign-ups/" + seat.id()))
                .entity(seat)
                .build();
    }

    @DELETE
    @Path("/sign-ups/{id}")
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK, Role.Names.FOCAL_POINT, Role.Names.DELEGATE})
    @Operation(summary = "Give a seat back")
    public void giveSeatBack(@PathParam("session") UUID session, @PathParam("id") UUID id) {
        leave.leave(conference.id(), session, id);
    }
}
