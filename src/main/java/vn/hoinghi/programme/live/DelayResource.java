package vn.hoinghi.programme.live;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.hoinghi.conference.CurrentConference;
import vn.hoinghi.kernel.CurrentUser;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.kernel.web.Idempotent;

/** Sessions that run late, over HTTP. */
@Path("/api/v1/conferences/{code}/sessions/{id}/delays")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "live")
@RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK})
public class DelayResource {

    private final CurrentConference conference;
    private final CurrentUser user;
    private final Today today;
    private final DelaySession delay;

    DelayResource(CurrentConference conference, CurrentUser user, Today today, DelaySession delay) {
        this.conference = conference;
        this.user = user;
        this.today = today;
        this.delay = delay;
    }

    @GET
    @Operation(summary = "List what was reported of a session, as it was")
    public DelayReports listDelays(@PathParam("id") UUID id) {
        return DelayReports.of(conference.id(), id);
    }

    @POST
    @Path("/preview")
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK, Role.Names.DELEGATE})
    @Operation(summary = "Show what would move if a session were late; nothing is kept")
    public DelayView previewDelay(@PathParam("id") UUID id, @NotNull @Valid DelayRequest request) {
        checkMayReport(id);
        return delay.preview(conference.id(), id, request);
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK, Role.Names.DELEGATE})
    @Operation(summary = "Report that a session runs late; what follows in its room moves as far as it must")
    @APIResponseSchema(value = DelayView.class, responseCode = "201")
    @APIResponse(
            responseCode = "200",
            description = "It was that late already: nothing was kept",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DelayView.class)))
    public RestResponse<DelayView> reportDelay(@PathParam("id") UUID id, @NotNull @Valid DelayRequest request) {
        checkMayReport(id);
        DelayView made = delay.delay(conference.id(), id, request, user.username());
        if (made.id() == null) {
            return ResponseBuilder.ok(made).build();
        }
        return ResponseBuilder.<DelayView>create(RestResponse.Status.CREATED)
                .entity(made)
                .location(URI.create("/api/v1/conferences/" + conference.code() + "/sessions/" + id + "/delays"))
                .build();
    }

    /** Staff may, and who leads the session, who knows it first. */
    private void checkMayReport(UUID session) {
        boolean isStaff = user.is(Role.ORGANISER) || user.is(Role.DESK);
        if (!isStaff && !today.session(conference.id(), session).isLedBy(user.delegateId())) {
            throw CommonProblem.FORBIDDEN.because(
                    "Chỉ chủ tọa phiên, ban tổ chức và bàn lễ tân báo chậm giờ.",
                    "Only who leads the session, the organiser and the desk report delays.");
        }
    }
}
