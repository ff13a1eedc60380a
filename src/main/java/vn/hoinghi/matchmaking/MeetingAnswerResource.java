package vn.hoinghi.matchmaking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.web.Idempotent;
import vn.hoinghi.kernel.web.Versions;

/** What becomes of a meeting, over HTTP: answers of its sides, its cancellation, whether it took place. */
@Path("/api/v1/conferences/{code}/rounds/{round}/meetings/{meeting}")
@Tag(name = "meetings")
public class MeetingAnswerResource {

    private static final MeetingAnswerRequest NOTHING_SAID = new MeetingAnswerRequest(null, null);

    private final RoundAccess access;
    private final AnswerMeeting answer;
    private final RecordAttendance record;
    private final ReplacePeople people;

    MeetingAnswerResource(RoundAccess access, AnswerMeeting answer, RecordAttendance record, ReplacePeople people) {
        this.people = people;
        this.access = access;
        this.answer = answer;
        this.record = record;
    }

    @POST
    @Path("/acceptance")
    @Idempotent
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.FOCAL_POINT})
    @Operation(summary = "Accept a meeting for one side")
    public RestResponse<MeetingView> acceptMeeting(
            @PathParam("round") UUID round,
            @PathParam("meeting") UUID id,
            @Nullable @Valid MeetingAnswerRequest request) {
        return tagged(answer.accept(access.visit(round), id, request == null ? NOTHING_SAID : request));
    }

    @POST
    @Path("/decline")
    @Idempotent
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.FOCAL_POINT})
    @Operation(summary = "Decline a meeting for one side, which cancels it")
    public RestResponse<MeetingView> declineMeeting(
            @PathParam("round") UUID round,
            @PathParam("meeting") UUID id,
            @Nullable @Valid MeetingAnswerRequest request) {
        return tagged(answer.decline(access.visit(round), id, request == null ? NOTHING_SAID : request));
    }

    @POST
    @Path("/cancellation")
    @Idempotent
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.FOCAL_POINT})
    @Operation(summary = "Cancel a meeting")
    public RestResponse<MeetingView> cancelMeeting(
            @PathParam("round") UUID round,
            @PathParam("meeting") UUID id,
            @Nullable @Valid MeetingAnswerRequest request) {
        return tagged(answer.cancel(access.visit(round), id, request == null ? NOTHING_SAID : request));
    }

    @PUT
    @Path("/attendance")
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK, Role.Names.FOCAL_POINT})
    @Operation(summary = "Say who came to a meeting, that it began or ended, by one tap; or whether it took place")
    public RestResponse<MeetingView> recordAttendance(
            @PathParam("round") UUID round,
            @PathParam("meeting") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid AttendanceRequest request) {
        return tagged(record.record(access.visit(round), id, ifMatch, request));
    }

    @PUT
    @Path("/people")
    // A change that lost to another in a deadlock is tried again.
    @Idempotent
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.FOCAL_POINT})
    @Operation(summary = "Say who sits at a meeting for one side")
    public RestResponse<MeetingView> replaceMeetingPeople(
            @PathParam("round") UUID round,
            @PathParam("meeting") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid MeetingPeopleRequest request) {
        return tagged(people.replace(access.visit(round), id, ifMatch, request));
    }

    private static RestResponse<MeetingView> tagged(MeetingView meeting) {
        return Versions.ok(meeting, meeting.version());
    }
}
