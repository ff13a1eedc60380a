package vn.hoinghi.conference;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.hoinghi.kernel.CurrentUser;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.audit.AuditKind;
import vn.hoinghi.kernel.audit.Audited;
import vn.hoinghi.kernel.jobs.Job;
import vn.hoinghi.kernel.jobs.JobResult;
import vn.hoinghi.kernel.jobs.JobView;
import vn.hoinghi.kernel.jobs.JobViews;
import vn.hoinghi.kernel.jobs.Jobs;
import vn.hoinghi.kernel.problem.CommonProblem;

/** Jobs of every feature over HTTP, for who started them and for organisers. They stand here for the conference's code. */
@Path("/api/v1/conferences/{code}/jobs/{id}")
@Tag(name = "jobs")
@RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK, Role.Names.FOCAL_POINT, Role.Names.DELEGATE})
public class JobResource {

    private final CurrentConference conference;
    private final CurrentUser user;
    private final Jobs jobs;
    private final JobViews views;

    JobResource(CurrentConference conference, CurrentUser user, Jobs jobs, JobViews views) {
        this.conference = conference;
        this.user = user;
        this.jobs = jobs;
        this.views = views;
    }

    @GET
    @Operation(summary = "Show how far a job is")
    public JobView getJob(@PathParam("id") UUID id) {
        return views.view(conference.code(), job(id));
    }

    @GET
    @Audited(value = AuditKind.EXPORT, subject = "jobs", id = "id")
    @Path("/result")
    @Operation(summary = "Fetch what came of a job; for a day after it was done")
    @APIResponse(
            responseCode = "200",
            description = "A document of the kind's own media type",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<byte[]> getJobResult(@PathParam("id") UUID id) {
        JobResult result = jobs.result(job(id).id()).orElseThrow(CommonProblem.NOT_FOUND::problem);
        return ResponseBuilder.ok(result.content())
                .header(HttpHeaders.CONTENT_TYPE, result.contentType())
                .build();
    }

    private Job job(UUID id) {
        return jobs.find(conference.id(), id)
                .filter(job -> user.is(Role.ORGANISER) || job.createdBy().equals(user.username()))
                .orElseThrow(CommonProblem.NOT_FOUND::problem);
    }
}
