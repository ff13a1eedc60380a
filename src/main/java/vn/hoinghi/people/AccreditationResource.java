package vn.hoinghi.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.conference.CurrentConference;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.audit.Audited;
import vn.hoinghi.kernel.web.Versions;
import vn.hoinghi.people.delegations.CallersChange;
import vn.hoinghi.people.delegations.DelegationChange;
import vn.hoinghi.people.delegations.SubstitutionRequest;

/** Accreditation over HTTP: the office approves and declines, an organisation withdraws its own. */
@Path("/api/v1/conferences/{code}/delegates/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "delegates")
public class AccreditationResource {

    private final CurrentConference conference;
    private final DelegateAccess access;
    private final AccreditDelegate accredit;
    private final CallersChange changes;
    private final ReadDelegateHistory history;

    AccreditationResource(
            CurrentConference conference,
            DelegateAccess access,
            AccreditDelegate accredit,
            CallersChange changes,
            ReadDelegateHistory history) {
        this.conference = conference;
        this.access = access;
        this.accredit = accredit;
        this.changes = changes;
        this.history = history;
    }

    @PUT
    @Path("/approval")
    @RolesAllowed(Role.Names.ORGANISER)
    @Operation(summary = "Approve a delegate")
    public RestResponse<DelegateView> approveDelegate(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return move(id, ifMatch, DelegateStatus.APPROVED, null);
    }

    @PUT
    @Path("/decline")
    @RolesAllowed(Role.Names.ORGANISER)
    @Operation(summary = "Decline a delegate, with a reason")
    public RestResponse<DelegateView> declineDelegate(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ReasonRequest request) {
        return move(id, ifMatch, DelegateStatus.DECLINED, request.reason());
    }

    @PUT
    @Path("/withdrawal")
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.FOCAL_POINT})
    @Operation(summary = "Withdraw a delegate, with a reason")
    @APIResponseSchema(value = DelegateView.class, responseCode = "200")
    @APIResponse(
            responseCode = "202",
            description = "The delegation is frozen: kept as a change request",
            headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<DelegateView> withdrawDelegate(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ReasonRequest request) {
        Delegate delegate = access.get(id);
        return changes.make(delegate.organisationId, DelegationChange.withdraw(id, ifMatch, request.reason()));
    }

    @PUT
    @Path("/substitution")
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.FOCAL_POINT})
    @Operation(summary = "Let somebody come instead of a delegate; answers who comes")
    @APIResponseSchema(value = DelegateView.class, responseCode = "200")
    @APIResponse(
            responseCode = "202",
            description = "The delegation is frozen: kept as a change request",
            headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<DelegateView> substituteDelegate(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid SubstitutionRequest request) {
        Delegate delegate = access.get(id);
        return changes.make(
                delegate.organisationId,
                DelegationChange.substitute(id, ifMatch, request.delegate(), request.reason()));
    }

    @GET
    @Audited(subject = "delegates", id = "id")
    @Path("/history")
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.FOCAL_POINT})
    @Operation(summary = "Show what became of a delegate, from the first to the last")
    public DelegateHistory getDelegateHistory(@PathParam("id") UUID id) {
        return history.of(access.get(id).id);
    }

    private RestResponse<DelegateView> move(
            UUID id, @Nullable String ifMatch, DelegateStatus next, @Nullable String reason) {
        access.get(id);
        DelegateView moved = accredit.accredit(conference.id(), id, ifMatch, next, reason);
        return Versions.ok(moved, moved.version());
    }
}
