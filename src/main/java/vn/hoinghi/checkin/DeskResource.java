package vn.hoinghi.checkin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.hoinghi.checkin.devices.CurrentDevice;
import vn.hoinghi.checkin.devices.DeviceRight;
import vn.hoinghi.conference.CurrentConference;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.audit.Audited;
import vn.hoinghi.kernel.web.Idempotent;
import vn.hoinghi.people.badges.PrintBadge;

/** What a desk does beside scanning, over HTTP. */
@Path("/api/v1/conferences/{code}/check-in-lists/{list}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "check-in")
@RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK, Role.Names.DEVICE})
public class DeskResource {

    private final CurrentConference conference;
    private final CurrentDevice device;
    private final FindPeople find;
    private final AdmitWalkIn admit;
    private final PrintBadge badges;

    DeskResource(
            CurrentConference conference, CurrentDevice device, FindPeople find, AdmitWalkIn admit, PrintBadge badges) {
        this.conference = conference;
        this.device = device;
        this.find = find;
        this.admit = admit;
        this.badges = badges;
    }

    @GET
    @Path("/people")
    @Operation(summary = "Find people by name, organisation or whatever else is known of them")
    public FoundPeople findPeople(
            @PathParam("list") UUID list,
            @QueryParam("q") @NotNull @Size(min = 1, max = 100) @Pattern(regexp = "[^\\x00]*") String words) {
        device.checkMay(DeviceRight.SEARCH, list);
        return find.find(conference.id(), CheckInList.get(conference.id(), list).id, words);
    }

    @GET
    @Audited(subject = "delegates", id = "delegate")
    @Path("/people/{delegate}/badge")
    @Produces("application/pdf")
    @Operation(summary = "Print the badge of somebody at the desk")
    @APIResponse(
            responseCode = "200",
            description = "The badge",
            content =
                    @Content(
                            mediaType = "application/pdf",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public byte[] printBadgeAtDesk(@PathParam("list") UUID list, @PathParam("delegate") UUID delegate)
            throws IOException {
        device.checkMay(DeviceRight.PRINT, CheckInList.get(conference.id(), list).id);
        return badges.print(conference.id(), delegate);
    }

    @POST
    @Path("/walk-ins")
    @Idempotent
    @Operation(summary = "Register somebody who came unregistered, and let them in where they are approved at once")
    @APIResponseSchema(value = WalkInView.class, responseCode = "201")
    public RestResponse<WalkInView> admitWalkIn(@PathParam("list") UUID list, @NotNull @Valid WalkInRequest request) {
        device.checkMay(DeviceRight.WALK_IN, list);
        return RestResponse.status(
                RestResponse.Status.CREATED,
                admit.admit(conference.id(), conference.code(), CheckInList.get(conference.id(), list).id, request));
    }
}
