package vn.hoinghi.checkin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.checkin.devices.CurrentDevice;
import vn.hoinghi.checkin.devices.DeviceRight;
import vn.hoinghi.conference.CurrentConference;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.paging.Listing;
import vn.hoinghi.kernel.paging.Order;
import vn.hoinghi.kernel.paging.Page;
import vn.hoinghi.kernel.paging.PageRequest;
import vn.hoinghi.kernel.web.Idempotent;
import vn.hoinghi.kernel.web.Versions;

/** Check-in lists over HTTP. */
@Path("/api/v1/conferences/{code}/check-in-lists")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "check-in")
public class CheckInListResource {

    private static final Order<CheckInList> ORDERS = Order.by("name", List.of(Order.key("name.vi", String.class)));

    private final EntityManager entities;
    private final CurrentConference conference;
    private final SaveCheckInList save;
    private final CheckIn checkIn;
    private final CurrentDevice device;

    CheckInListResource(
            EntityManager entities,
            CurrentConference conference,
            SaveCheckInList save,
            CheckIn checkIn,
            CurrentDevice device) {
        this.device = device;
        this.entities = entities;
        this.conference = conference;
        this.save = save;
        this.checkIn = checkIn;
    }

    @GET
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK, Role.Names.DEVICE})
    @Operation(summary = "List the check-in lists")
    public Page<CheckInListView> listCheckInLists(
            @Valid @BeanParam PageRequest page, @QueryParam("sort") @Nullable String sort) {
        device.checkMaySee(null);
        return new Listing<>(entities, CheckInList.class)
                .where("e.conferenceId = :conference", "conference", conference.id())
                .page(page, sort, ORDERS, CheckInListView::of);
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.Names.ORGANISER)
    @Operation(summary = "Add a check-in list")
    @APIResponseSchema(value = CheckInListView.class, responseCode = "201")
    public RestResponse<CheckInListView> addCheckInList(@NotNull @Valid CheckInListRequest request) {
        CheckInListView list = save.add(conference.id(), request);
        return Versions.created(
                URI.create("/api/v1/conferences/" + conference.code() + "/check-in-lists/" + list.id()),
                list,
                list.version());
    }

    @GET
    @Path("/{list}")
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK, Role.Names.DEVICE})
    @Operation(summary = "Show a check-in list")
    public RestResponse<CheckInListView> getCheckInList(@PathParam("list") UUID list) {
        device.checkMaySee(list);
        CheckInListView view = CheckInListView.of(CheckInList.get(conference.id(), list));
        return Versions.ok(view, view.version());
    }

    @PUT
    @Path("/{list}")
    @RolesAllowed(Role.Names.ORGANISER)
    @Operation(summary = "Replace what is said of a check-in list")
    public RestResponse<CheckInListView> replaceCheckInList(
            @PathParam("list") UUID list,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid CheckInListRequest request) {
        CheckInListView view = save.change(conference.id(), list, ifMatch, request);
        return Versions.ok(view, view.version());
    }

    @GET
    @Path("/{list}/status")
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK, Role.Names.DEVICE})
    @Operation(summary = "Count who was expected, has entered and is inside")
    public ListStatus getCheckInListStatus(@PathParam("list") UUID list) {
        device.checkMay(DeviceRight.COUNT, list);
        return checkIn.status(CheckInList.get(conference.id(), list).id);
    }
}
