package vn.hoinghi.people.badges;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.hoinghi.conference.CurrentConference;
import vn.hoinghi.kernel.CurrentUser;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.audit.AuditKind;
import vn.hoinghi.kernel.audit.Audited;
import vn.hoinghi.kernel.jobs.Job;
import vn.hoinghi.kernel.jobs.JobView;
import vn.hoinghi.kernel.jobs.JobViews;
import vn.hoinghi.kernel.limits.Limited;
import vn.hoinghi.kernel.limits.Scope;
import vn.hoinghi.kernel.web.Idempotent;
import vn.hoinghi.people.DelegateAccess;

/** Badges over HTTP. */
@Path("/api/v1/conferences/{code}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "badges")
@RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK})
public class BadgeResource {

    private final CurrentConference conference;
    private final CurrentUser user;
    private final DelegateAccess access;
    private final Badges badges;
    private final StartBadges start;
    private final JobViews jobs;

    BadgeResource(
            CurrentConference conference,
            CurrentUser user,
            DelegateAccess access,
            Badges badges,
            StartBadges start,
            JobViews jobs) {
        this.conference = conference;
        this.user = user;
        this.access = access;
        this.badges = badges;
        this.start = start;
        this.jobs = jobs;
    }

    @GET
    @Audited(subject = "delegates", id = "id")
    @Path("/delegates/{id}/badge")
    @Produces(PrintBadges.PDF)
    @Operation(summary = "Print a delegate's badge, a page of A6")
    @APIResponse(
            responseCode = "200",
            description = "The badge",
            content =
                    @Content(
                            mediaType = PrintBadges.PDF,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public byte[] printBadge(@PathParam("id") UUID id) throws IOException {
        UUID delegate = access.get(id).id;
        BadgesRequest one = new BadgesRequest(List.of(delegate), null, null);
        return BadgeDocument.single(badges.wanted(conference.id(), one).get(0));
    }

    @POST
    @Audited(value = AuditKind.EXPORT, subject = "delegates")
    @Path("/badges")
    @Idempotent
    @Limited(Scope.FILE)
    @Operation(summary = "Start a job that prints many badges on sheets of A4")
    @APIResponseSchema(value = JobView.class, responseCode = "202")
    public RestResponse<JobView> printBadges(@NotNull @Valid BadgesRequest request) {
        Job job = start.start(conference.id(), request, user.username());
        return ResponseBuilder.<JobView>create(RestResponse.Status.ACCEPTED)
                .entity(jobs.view(conference.code(), job))
                .location(URI.create(jobs.url(conference.code(), job.id())))
                .build();
    }
}
