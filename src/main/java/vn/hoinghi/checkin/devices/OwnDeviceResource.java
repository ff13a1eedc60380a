package vn.hoinghi.checkin.devices;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.limits.Limited;
import vn.hoinghi.kernel.limits.Scope;

/** What a device does about itself, over HTTP. Keys are kept by no cache. */
@Path("/api/v1/devices")
@Tag(name = "auth")
public class OwnDeviceResource {

    private final CurrentDevice current;
    private final InitialiseDevice initialise;
    private final OwnDevice own;

    OwnDeviceResource(CurrentDevice current, InitialiseDevice initialise, OwnDevice own) {
        this.current = current;
        this.initialise = initialise;
        this.own = own;
    }

    @POST
    @Path("/initialisation")
    @PermitAll
    @Limited(Scope.INITIALISATION)
    @Operation(summary = "Exchange the token of a device's QR code, which is then spent, for its key")
    public RestResponse<OwnDeviceView> initialiseDevice(@NotNull @Valid InitialisationRequest request) {
        return uncached(initialise.initialise(request));
    }

    @GET
    @Path("/me")
    @RolesAllowed(Role.Names.DEVICE)
    @Operation(summary = "Show the device that asks")
    public OwnDeviceView getOwnDevice() {
        return own.view(device());
    }

    @PUT
    @Path("/me")
    @RolesAllowed(Role.Names.DEVICE)
    @Operation(summary = "Say what the device that asks runs on")
    public OwnDeviceView describeOwnDevice(@NotNull @Valid DeviceFactsRequest facts) {
        return initialise.describe(device(), facts);
    }

    @POST
    @Path("/me/key")
    @RolesAllowed(Role.Names.DEVICE)
    @Operation(summary = "Give the device that asks another key; the one it asks with is good no more")
    public RestResponse<OwnDeviceView> rotateDeviceKey() {
        return uncached(initialise.rotate(device(), current.keyHash()));
    }

    private UUID device() {
        current.checkIsGood();
        return Objects.requireNonNull(current.id());
    }

    private static RestResponse<OwnDeviceView> uncached(OwnDeviceView device) {
        return ResponseBuilder.ok(device).header("Cache-Control", "no-store").build();
    }
}
