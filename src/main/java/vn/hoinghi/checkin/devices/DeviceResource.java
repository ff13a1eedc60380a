package vn.hoinghi.checkin.devices;

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
import vn.hoinghi.conference.CurrentConference;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.paging.Listing;
import vn.hoinghi.kernel.paging.Order;
import vn.hoinghi.kernel.paging.Page;
import vn.hoinghi.kernel.paging.PageRequest;
import vn.hoinghi.kernel.web.Idempotent;
import vn.hoinghi.kernel.web.Versions;

/** Devices of a conference over HTTP. */
@Path("/api/v1/conferences/{code}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "devices")
@RolesAllowed(Role.Names.ORGANISER)
public class DeviceResource {

    private static final Order<Device> ORDERS = Order.by("name", List.of(Order.key("name", String.class)));

    private final EntityManager entities;
    private final CurrentConference conference;
    private final SaveDevice save;
    private final SetDeviceSettings settings;

    DeviceResource(EntityManager entities, CurrentConference conference, SaveDevice save, SetDeviceSettings settings) {
        this.entities = entities;
        this.conference = conference;
        this.save = save;
        this.settings = settings;
    }

    @GET
    @Path("/devices")
    @Operation(summary = "List the devices")
    public Page<DeviceView> listDevices(@Valid @BeanParam PageRequest page, @QueryParam("sort") @Nullable String sort) {
        return new Listing<>(entities, Device.class)
                .where("e.conferenceId = :conference", "conference", conference.id())
                .page(page, sort, ORDERS, device -> DeviceView.of(device, null));
    }

    @POST
    @Path("/devices")
    @Idempotent
    @Operation(summary = "Add a device, and show its QR code once")
    @APIResponseSchema(value = DeviceView.class, responseCode = "201")
    public RestResponse<DeviceView> addDevice(@NotNull @Valid DeviceRequest request) {
        DeviceView device = save.add(conference.id(), request);
        return Versions.created(
                URI.create("/api/v1/conferences/" + conference.code() + "/devices/" + device.id()),
                device,
                device.version());
    }

    @GET
    @Path("/devices/{id}")
    @Operation(summary = "Show a device")
    public RestResponse<DeviceView> getDevice(@PathParam("id") UUID id) {
        DeviceView device = DeviceView.of(Device.get(conference.id(), id), null);
        return Versions.ok(device, device.version());
    }

    @PUT
    @Path("/devices/{id}")
    @Operation(summary = "Replace what is said of a device")
    public RestResponse<DeviceView> replaceDevice(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid DeviceRequest request) {
        DeviceView device = save.change(conference.id(), id, ifMatch, request);
        return Versions.ok(device, device.version());
    }

    @POST
    @Path("/devices/{id}/provisioning")
    @Idempotent
    @Operation(summary = "Show a new QR code once, for a phone that lost its key or is replaced")
    public RestResponse<DeviceView> provisionDevice(@PathParam("id") UUID id) {
        return RestResponse.ok(save.provision(conference.id(), id));
    }

    @POST
    @Path("/devices/{id}/revocation")
    @Idempotent
    @Operation(summary = "Revoke a device: its next call tells it to wipe its data")
    public RestResponse<DeviceView> revokeDevice(@PathParam("id") UUID id) {
        return RestResponse.ok(save.revoke(conference.id(), id));
    }

    @GET
    @Path("/device-settings")
    @Operation(summary = "Show what holds for all devices")
    public RestResponse<DeviceSettingsView> getDeviceSettings() {
        DeviceSettingsView view = settings.get(conference.id());
        return Versions.ok(view, view.version());
    }

    @PUT
    @Path("/device-settings")
    @Operation(summary = "Say which version of the app is the lowest accepted")
    public RestResponse<DeviceSettingsView> setDeviceSettings(
            @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid DeviceSettingsRequest request) {
        DeviceSettingsView view = settings.set(conference.id(), ifMatch, request);
        return Versions.ok(view, view.version());
    }
}
