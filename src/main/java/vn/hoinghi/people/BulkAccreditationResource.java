package vn.hoinghi.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.hoinghi.conference.CurrentConference;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.web.Idempotent;

/** Accreditation of many over HTTP. */
@Path("/api/v1/conferences/{code}/delegates/accreditations")
@Tag(name = "delegates")
public class BulkAccreditationResource {

    private final CurrentConference conference;
    private final AccreditMany accredit;

    BulkAccreditationResource(CurrentConference conference, AccreditMany accredit) {
        this.conference = conference;
        this.accredit = accredit;
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.Names.ORGANISER)
    @Operation(summary = "Approve, decline or withdraw up to 200 delegates, each for itself")
    public RestResponse<AccreditationResults> accreditDelegates(@NotNull @Valid AccreditationsRequest request) {
        return RestResponse.ok(accredit.accredit(conference.id(), request));
    }
}
