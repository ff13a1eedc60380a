package vn.hoinghi.checkin.seats;

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
import vn.hoinghi.checkin.CheckInList;
import vn.hoinghi.conference.CurrentConference;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.web.Versions;

/** Seat plans over HTTP. */
@Path("/api/v1/conferences/{code}/check-in-lists/{list}/seats")
@Tag(name = "check-in")
public class SeatPlanResource {

    private final CurrentConference conference;
    private final SeatPlans plans;
    private final SetSeatPlan set;

    SeatPlanResource(CurrentConference conference, SeatPlans plans, SetSeatPlan set) {
        this.conference = conference;
        this.plans = plans;
        this.set = set;
    }

    @GET
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK})
    @Operation(summary = "Show who sits where")
    public RestResponse<SeatPlanView> getSeatPlan(@PathParam("list") UUID list) {
        SeatPlanView plan = plans.of(CheckInList.get(conference.id(), list).id);
        return Versions.ok(plan, plan.version());
    }

    @PUT
    @RolesAllowed(Role.Names.ORGANISER)
    @Operation(summary = "Seat everybody by another plan, all of it or nothing")
    public RestResponse<SeatPlanView> setSeatPlan(
            @PathParam("list") UUID list,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid SeatPlanRequest request) {
        SeatPlanView plan = set.set(conference.id(), list, ifMatch, request);
        return Versions.ok(plan, plan.version());
    }
}
