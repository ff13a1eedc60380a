package vn.hoinghi.matchmaking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.hoinghi.conference.CurrentConference;
import vn.hoinghi.kernel.CurrentUser;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.jobs.Job;
import vn.hoinghi.kernel.jobs.JobView;
import vn.hoinghi.kernel.jobs.JobViews;
import vn.hoinghi.kernel.paging.Listing;
import vn.hoinghi.kernel.paging.Order;
import vn.hoinghi.kernel.paging.Page;
import vn.hoinghi.kernel.paging.PageRequest;
import vn.hoinghi.kernel.web.Idempotent;

/** Schedules of a round over HTTP, for the office: drafts until one is published. */
@Path("/api/v1/conferences/{code}/rounds/{round}/schedules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "schedules")
@RolesAllowed(Role.Names.ORGANISER)
public class ScheduleResource {

    private static final Order<RoundSchedule> ORDERS = Order.by("created", List.of());

    private final EntityManager entities;
    private final CurrentConference conference;
    private final CurrentUser user;
    private final RoundAccess access;
    private final StartSchedule start;
    private final PublishSchedule publish;
    private final TrackSchedule track;
    private final EditSchedule edit;
    private final ShowDifference difference;
    private final JobViews jobs;

    ScheduleResource(
            EntityManager entities,
            CurrentConference conference,
            CurrentUser user,
            RoundAccess access,
            StartSchedule start,
            PublishSchedule publish,
            TrackSchedule track,
            EditSchedule edit,
            ShowDifference difference,
            JobViews jobs) {
        this.entities = entities;
        this.conference = conference;
        this.user = user;
        this.access = access;
        this.start = start;
        this.publish = publish;
        this.track = track;
        this.edit = edit;
        this.difference = difference;
        this.jobs = jobs;
    }

    @GET
    @Operation(summary = "List the schedules of a round, without their meetings")
    public Page<ScheduleView> listSchedules(@PathParam("round") UUID round, @Valid @BeanParam PageRequest page) {
        return new Listing<>(entities, RoundSchedule.class)
                .where("e.roundId = :round", "round", access.visit(round).roundId())
                .page(page, null, ORDERS, ScheduleView::brief);
    }

    @POST
    @Idempotent
    @Operation(summary = "Start a job that makes a schedule")
    @APIResponseSchema(value = JobView.class, responseCode = "202")
    public RestResponse<JobView> makeSchedule(@PathParam("round") UUID round, @NotNull @Valid ScheduleRequest request) {
        Job job = start.start(access.visit(round), request, user.username());
        return ResponseBuilder.<JobView>create(RestResponse.Status.ACCEPTED)
                .entity(jobs.view(conference.code(), job))
                .location(URI.create(jobs.url(conference.code(), job.id())))
                .build();
    }

    @GET
    @Path("/{schedule}")
    @Operation(summary = "Show a schedule: its meetings, how good it is, and why whoever is left out is")
    public ScheduleView getSchedule(@PathParam("round") UUID round, @PathParam("schedule") UUID id) {
        return ScheduleView.of(RoundSchedule.get(access.visit(round), id));
    }

    @POST
    @Path("/{schedule}/stop")
    @Idempotent
    @Operation(summary = "Let a schedule that is being made end with the best that was found")
    public RestResponse<ScheduleView> stopSchedule(@PathParam("round") UUID round, @PathParam("schedule") UUID id) {
        return RestResponse.ok(track.stop(access.visit(round), id));
    }

    @PUT
    @Path("/{schedule}/meetings/{party}/{otherParty}")
    @Operation(summary = "Put the meeting of two parties elsewhere in a draft, pin it or let it go")
    public ScheduleView planMeeting(
            @PathParam("round") UUID round,
            @PathParam("schedule") UUID id,
            @PathParam("party") UUID party,
            @PathParam("otherParty") UUID otherParty,
            @NotNull @Valid PlannedMeetingRequest request) {
        return edit.plan(access.visit(round), id, new EditSchedule.Two(party, otherParty), request);
    }

    @DELETE
    @Path("/{schedule}/meetings/{party}/{otherParty}")
    @Operation(summary = "Leave the meeting of two parties out of a draft")
    public ScheduleView dropPlannedMeeting(
            @PathParam("round") UUID round,
            @PathParam("schedule") UUID id,
            @PathParam("party") UUID party,
            @PathParam("otherParty") UUID otherParty) {
        return edit.drop(access.visit(round), id, new EditSchedule.Two(party, otherParty));
    }

    @GET
    @Path("/{schedule}/difference")
    @Operation(
            summary = "Show what a schedule changes, of the meetings as they are or of another schedule, and for whom")
    public ScheduleDifference compareSchedule(
            @PathParam("round") UUID round,
            @PathParam("schedule") UUID id,
            @QueryParam("from") @Size(max = 36) @Pattern(regexp = "live|[0-9A-Fa-f-]{36}") @DefaultValue("live")
                    String from) {
        return difference.show(access.visit(round), id, from);
    }

    @POST
    @Path("/{schedule}/publication")
    @Idempotent
    @Operation(summary = "Publish a schedule: book, move and cancel its meetings, or nothing")
    public RestResponse<ScheduleView> publishSchedule(@PathParam("round") UUID round, @PathParam("schedule") UUID id) {
        return RestResponse.ok(publish.publish(access.visit(round), id));
    }
}
