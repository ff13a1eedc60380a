package vn.hoinghi.matchmaking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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

/** Another time for a slot, or its end, over HTTP. */
@Path("/api/v1/conferences/{code}/rounds/{round}/slots/{slot}/changes")
@Tag(name = "rounds")
@RolesAllowed(Role.Names.ORGANISER)
public class SlotChangeResource {

    private final RoundAccess access;
    private final ChangeSlot change;

    SlotChangeResource(RoundAccess access, ChangeSlot change) {
        this.access = access;
        this.change = change;
    }

    @POST
    @Path("/preview")
    @Operation(summary = "Show whom another time of a slot, or its end, would hit")
    public SlotChangePreview previewSlotChange(@PathParam("round") UUID round, @PathParam("slot") UUID id) {
        return change.preview(access.visit(round), id);
    }

    @POST
    @Idempotent
    @Operation(summary = "Give a slot another time or delete it, with a decision for each of its meetings")
    public RestResponse<SlotView> changeSlot(
            @PathParam("round") UUID round,
            @PathParam("slot") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid SlotChangeRequest request) {
        SlotView slot = change.change(access.visit(round), id, ifMatch, request);
        return Versions.ok(slot, slot.version());
    }
}
