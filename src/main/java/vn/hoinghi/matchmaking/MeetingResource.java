package vn.hoinghi.matchmaking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
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

/** Meetings over HTTP; a focal point reaches those of its own party only. */
@Path("/api/v1/conferences/{code}/rounds/{round}/meetings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "meetings")
public class MeetingResource {

    private static final Order<Meeting> ORDERS = Order.<Meeting>by(
                    "startsAt", List.of(Order.key("slot.startsAt", Instant.class)))
            .or("created", List.of());

    private final EntityManager entities;
    private final CurrentConference conference;
    private final RoundAccess access;
    private final BookMeeting book;
    private final MoveMeeting move;
    private final SwapMeetings swap;
    private final ShowMeetings show;

    MeetingResource(
            EntityManager entities,
            CurrentConference conference,
            RoundAccess access,
            BookMeeting book,
            MoveMeeting move,
            SwapMeetings swap,
            ShowMeetings show) {
        this.entities = entities;
        this.conference = conference;
        this.access = access;
        this.book = book;
        this.move = move;
        this.swap = swap;
        this.show = show;
    }

    /** What a list of meetings may be narrowed by. */
    public static class Filter {
        /** Either side. */
        @QueryParam("party")
        public @Nullable UUID party;

        @QueryParam("slot")
        public @Nullable UUID slot;

        @QueryParam("status")
        @Size(max = 3)
        public List<MeetingStatus> statuses = List.of();

        /** startsAt or created, with a minus for descending. */
        @QueryParam("sort")
        @Size(max = 30)
        public @Nullable String sort;
    }

    @GET
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK, Role.Names.FOCAL_POINT})
    @Operation(summary = "List the meetings of a round")
    public Page<MeetingView> listMeetings(
            @PathParam("round") UUID round, @Valid @BeanParam Filter filter, @Valid @BeanParam PageRequest page) {
        RoundVisit visit = access.visit(round);
        Page<Meeting> found = new Listing<>(entities, Meeting.class)
                .where("e.roundId = :round", "round", visit.roundId())
                .where("(e.partyId = :own or e.otherPartyId = :own)", "own", visit.ownParty())
                .where("(e.partyId = :party or e.otherPartyId = :party)", "party", filter.party)
                .where("e.slot.id = :slot", "slot", filter.slot)
                .where("e.status in :statuses", "statuses", filter.statuses)
                .page(page, filter.sort, ORDERS);
        return new Page<>(show.show(found.items()), found.nextCursor(), found.total());
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.FOCAL_POINT})
    @Operation(summary = "Book a meeting")
    @APIResponseSchema(value = MeetingView.class, responseCode = "201")
    public RestResponse<MeetingView> bookMeeting(
            @PathParam("round") UUID round, @NotNull @Valid MeetingRequest request) {
        MeetingView meeting = book.book(access.visit(round), request);
        return Versions.created(
                URI.create(
                        "/api/v1/conferences/" + conference.code() + "/rounds/" + round + "/meetings/" + meeting.id()),
                meeting,
                meeting.version());
    }

    @GET
    @Path("/{meeting}")
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK, Role.Names.FOCAL_POINT})
    @Operation(summary = "Show a meeting")
    public RestResponse<MeetingView> getMeeting(@PathParam("round") UUID round, @PathParam("meeting") UUID id) {
        MeetingView meeting = show.show(Meeting.get(access.visit(round), id));
        return Versions.ok(meeting, meeting.version());
    }

    @PUT
    @Path("/{meeting}/slot")
    // A move that lost to another in a deadlock is tried again.
    @Idempotent
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.FOCAL_POINT})
    @Operation(summary = "Move a meeting to another slot or table")
    public RestResponse<MeetingView> moveMeeting(
            @PathParam("round") UUID round,
            @PathParam("meeting") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid MoveRequest request) {
        MeetingView meeting = move.move(access.visit(round), id, ifMatch, request);
        return Versions.ok(meeting, meeting.version());
    }

    @PUT
    @Path("/{meeting}/swap")
    // A swap that lost to another in a deadlock is tried again.
    @Idempotent
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.FOCAL_POINT})
    @Operation(summary = "Let two meetings change places, or leave both")
    public RestResponse<MeetingView> swapMeetings(
            @PathParam("round") UUID round,
            @PathParam("meeting") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid SwapRequest request) {
        MeetingView meeting = swap.swap(access.visit(round), id, ifMatch, request);
        return Versions.ok(meeting, meeting.version());
    }
}
