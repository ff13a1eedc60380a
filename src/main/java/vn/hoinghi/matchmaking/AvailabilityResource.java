package vn.hoinghi.matchmaking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.web.Versions;

/** When a party can meet somebody, over HTTP; a focal point sees and changes its own only. */
@Path("/api/v1/conferences/{code}/rounds/{round}/parties/{party}/availability")
@Tag(name = "parties")
public class AvailabilityResource {

    private final RoundAccess access;
    private final ShowAvailability show;
    private final ChangeAvailability change;

    AvailabilityResource(RoundAccess access, ShowAvailability show, ChangeAvailability change) {
        this.access = access;
        this.show = show;
        this.change = change;
    }

    @GET
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK, Role.Names.FOCAL_POINT})
    @Operation(summary = "Show when a party can meet somebody")
    public RestResponse<AvailabilityView> getAvailability(
            @PathParam("round") UUID round, @PathParam("party") UUID party) {
        RoundVisit visit = access.visit(round);
        visit.checkSees(party);
        AvailabilityView availability = show.show(visit, party);
        return Versions.ok(availability, availability.version());
    }

    @PUT
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.FOCAL_POINT})
    @Operation(summary = "Say when a party does not want to meet anybody")
    public RestResponse<AvailabilityView> replaceAvailability(
            @PathParam("round") UUID round,
            @PathParam("party") UUID party,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid AvailabilityRequest request) {
        RoundVisit visit = access.visit(round);
        visit.checkSees(party);
        AvailabilityView availability = change.change(visit, party, ifMatch, request);
        return Versions.ok(availability, availability.version());
    }
}
