package vn.hoinghi.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hoinghi.conference.Conferences;
import vn.hoinghi.conference.CurrentConference;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.audit.AuditKind;
import vn.hoinghi.kernel.audit.Audited;

/** The summary over HTTP. */
@Path("/api/v1/conferences/{code}/summary")
@Tag(name = "summary")
public class SummaryResource {

    private final CurrentConference conference;
    private final Conferences conferences;
    private final SummariseConference summarise;

    SummaryResource(CurrentConference conference, Conferences conferences, SummariseConference summarise) {
        this.conference = conference;
        this.conferences = conferences;
        this.summarise = summarise;
    }

    @GET
    @Audited(value = AuditKind.EXPORT, subject = "conferences")
    @RolesAllowed(Role.Names.ORGANISER)
    @Operation(summary = "Show the figures of the conference")
    public SummaryView getSummary() {
        return summarise.summarise(conferences.conference(conference.id()));
    }
}
