package vn.hoinghi.people.precedence;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.conference.CurrentConference;
import vn.hoinghi.kernel.CurrentUser;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.web.Versions;

/** The order of precedence over HTTP. */
@Path("/api/v1/conferences/{code}/precedence")
@Tag(name = "delegates")
public class PrecedenceResource {

    private final CurrentConference conference;
    private final CurrentUser user;
    private final Precedence precedence;
    private final SetPrecedence set;

    PrecedenceResource(CurrentConference conference, CurrentUser user, Precedence precedence, SetPrecedence set) {
        this.conference = conference;
        this.user = user;
        this.precedence = precedence;
        this.set = set;
    }

    @GET
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK})
    @Operation(summary = "Show the order of precedence")
    public RestResponse<PrecedenceView> getPrecedence() {
        PrecedenceView current = precedence.current(conference.id());
        return Versions.ok(current, current.version());
    }

    @PUT
    @RolesAllowed(Role.Names.ORGANISER)
    @Operation(summary = "Set a new order of precedence; the one before stays as a version")
    public RestResponse<PrecedenceView> setPrecedence(
            @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid PrecedenceRequest request) {
        PrecedenceView made = set.set(conference.id(), ifMatch, request, user.username());
        return Versions.ok(made, made.version());
    }

    @GET
    @Path("/versions")
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK})
    @Operation(summary = "List the versions of the order of precedence, the newest first")
    public PrecedenceVersions listPrecedenceVersions() {
        return precedence.newest(conference.id());
    }

    @GET
    @Path("/versions/{number}")
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK})
    @Operation(summary = "Show a version of the order of precedence")
    public PrecedenceView getPrecedenceVersion(@PathParam("number") int number) {
        return precedence.version(conference.id(), number);
    }
}
