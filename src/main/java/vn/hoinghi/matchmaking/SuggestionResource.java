package vn.hoinghi.matchmaking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.web.Versions;

/** Whom a party should meet, and what it says of itself for that, over HTTP; a focal point reaches its own party's. */
@Path("/api/v1/conferences/{code}/rounds/{round}/parties/{party}")
@Tag(name = "parties")
public class SuggestionResource {

    private final RoundAccess access;
    private final SuggestMeetings suggest;
    private final ChangeInterests change;

    SuggestionResource(RoundAccess access, SuggestMeetings suggest, ChangeInterests change) {
        this.access = access;
        this.suggest = suggest;
        this.change = change;
    }

    @GET
    @Path("/suggestions")
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK, Role.Names.FOCAL_POINT})
    @Operation(summary = "Suggest whom a party should meet, with reasons and a score that is the sum of their points")
    public SuggestionsView suggestMeetings(
            @PathParam("round") UUID round,
            @PathParam("party") UUID party,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(50) int limit) {
        return suggest.suggest(visit(round, party), party, limit);
    }

    @GET
    @Path("/interests")
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK, Role.Names.FOCAL_POINT})
    @Operation(summary = "Show with whom a party could have something to do")
    public RestResponse<InterestsView> getPartyInterests(
            @PathParam("round") UUID round, @PathParam("party") UUID party) {
        return tagged(InterestsView.of(Party.get(visit(round, party), party)));
    }

    @PUT
    @Path("/interests")
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.FOCAL_POINT})
    @Operation(summary = "Say with whom a party could have something to do")
    public RestResponse<InterestsView> replacePartyInterests(
            @PathParam("round") UUID round,
            @PathParam("party") UUID party,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid InterestsRequest request) {
        return tagged(change.change(visit(round, party), party, ifMatch, request));
    }

    private RoundVisit visit(UUID round, UUID party) {
        RoundVisit visit = access.visit(round);
        visit.checkSees(party);
        return visit;
    }

    private static RestResponse<InterestsView> tagged(InterestsView interests) {
        return Versions.ok(interests, interests.version());
    }
}
