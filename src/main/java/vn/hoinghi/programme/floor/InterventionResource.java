package vn.hoinghi.programme.floor;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.conference.CurrentConference;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.web.Idempotent;
import vn.hoinghi.kernel.web.Versions;

/** Who has the floor and for how long, over HTTP: for who leads the session and the organiser. */
@Path("/api/v1/conferences/{code}/sessions/{session}/interventions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "floor")
@RolesAllowed({Role.Names.ORGANISER, Role.Names.DELEGATE})
public class InterventionResource {

    private final CurrentConference conference;
    private final FloorAccess access;
    private final GiveFloor give;
    private final KeepTime time;
    private final CorrectIntervention correct;
    private final Clock clock;

    InterventionResource(
            CurrentConference conference,
            FloorAccess access,
            GiveFloor give,
            KeepTime time,
            CorrectIntervention correct,
            Clock clock) {
        this.conference = conference;
        this.access = access;
        this.give = give;
        this.time = time;
        this.correct = correct;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @Operation(summary = "Give the floor, to the next one or to whom the request names")
    @APIResponseSchema(value = InterventionView.class, responseCode = "201")
    public RestResponse<InterventionView> giveFloor(
            @PathParam("session") UUID session, @NotNull @Valid GivenFloorRequest request) {
        InterventionView given = give.give(conference.id(), session, request);
        URI location = URI.create(
                "/api/v1/conferences/" + conference.code() + "/sessions/" + session + "/interventions/" + given.id());
        return Versions.created(location, given, given.version());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Show somebody's time on the floor")
    public RestResponse<InterventionView> getIntervention(
            @PathParam("session") UUID session, @PathParam("id") UUID id) {
        access.finish(conference.id(), session);
        InterventionView one = InterventionView.of(Intervention.at(at(session, id)), clock.instant());
        return Versions.ok(one, one.version());
    }

    @POST
    @Path("/{id}/end")
    @Idempotent
    @Operation(summary = "Take the floor back")
    public RestResponse<InterventionView> endIntervention(
            @PathParam("session") UUID session, @PathParam("id") UUID id) {
        return answer(time.end(at(session, id)));
    }

    @POST
    @Path("/{id}/pause")
    @Idempotent
    @Operation(summary = "Stop the speaker's clock")
    public RestResponse<InterventionView> pauseIntervention(
            @PathParam("session") UUID session, @PathParam("id") UUID id) {
        return answer(time.pause(at(session, id)));
    }

    @POST
    @Path("/{id}/resumption")
    @Idempotent
    @Operation(summary = "Let the speaker's clock run on")
    public RestResponse<InterventionView> resumeIntervention(
            @PathParam("session") UUID session, @PathParam("id") UUID id) {
        return answer(time.resume(at(session, id)));
    }

    @POST
    @Path("/{id}/extension")
    @Idempotent
    @Operation(summary = "Allow the speaker more time, or less")
    public RestResponse<InterventionView> extendIntervention(
            @PathParam("session") UUID session, @PathParam("id") UUID id, @NotNull @Valid ExtensionRequest request) {
        return answer(time.extend(at(session, id), request.seconds()));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.Names.ORGANISER)
    @Operation(summary = "Set right who had the floor, and when")
    public RestResponse<InterventionView> correctIntervention(
            @PathParam("session") UUID session,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid CorrectionRequest request) {
        return answer(correct.correct(at(session, id), ifMatch, request));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Role.Names.ORGANISER)
    @Operation(summary = "Take away an intervention that was never made")
    public void removeIntervention(
            @PathParam("session") UUID session,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        correct.remove(at(session, id), ifMatch);
    }

    private Intervention.Address at(UUID session, UUID id) {
        return new Intervention.Address(conference.id(), session, id);
    }

    private static RestResponse<InterventionView> answer(InterventionView one) {
        return Versions.ok(one, one.version());
    }
}
