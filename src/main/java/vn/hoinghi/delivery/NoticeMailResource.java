package vn.hoinghi.delivery;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.hoinghi.conference.CurrentConference;
import vn.hoinghi.kernel.Language;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.audit.Audited;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.kernel.web.Idempotent;
import vn.hoinghi.notice.NoticeView;
import vn.hoinghi.notice.Notices;
import vn.hoinghi.people.People;

/** The mail of a notice over HTTP: before it goes out, and to try it out. */
@Path("/api/v1/conferences/{code}/notices/{id}/mail")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "mails")
@RolesAllowed(Role.Names.ORGANISER)
public class NoticeMailResource {

    private static final String NOBODY = "nobody@localhost";

    private final CurrentConference conference;
    private final Notices notices;
    private final People people;
    private final WriteMail write;
    private final TryMail tryMail;

    NoticeMailResource(CurrentConference conference, Notices notices, People people, WriteMail write, TryMail tryMail) {
        this.conference = conference;
        this.notices = notices;
        this.people = people;
        this.write = write;
        this.tryMail = tryMail;
    }

    @GET
    @Audited(subject = "notices", id = "id")
    @Operation(summary = "Show the mail of a notice as it would go out now")
    public MailPreview previewNoticeMail(
            @PathParam("id") UUID id, @QueryParam("language") @DefaultValue("VI") Language language) {
        NoticeView notice = known(id);
        return MailPreview.of(
                write.ofNotice(conference.id(), notice, new Recipient(name(notice, language), NOBODY, language)));
    }

    @POST
    @Path("/tests")
    @Idempotent
    @Operation(summary = "Send the mail of a notice to oneself")
    @APIResponseSchema(value = MailView.class, responseCode = "201")
    public RestResponse<MailView> testNoticeMail(@PathParam("id") UUID id, @NotNull @Valid MailTestRequest request) {
        return ResponseBuilder.<MailView>create(RestResponse.Status.CREATED)
                .entity(tryMail.tryOut(conference.id(), known(id).id(), request))
                .build();
    }

    private NoticeView known(UUID id) {
        return notices.find(conference.id(), id).orElseThrow(CommonProblem.NOT_FOUND::problem);
    }

    private String name(NoticeView notice, Language language) {
        return notice.delegate() == null
                ? people.organisation(conference.id(), notice.organisation())
                        .orElseThrow()
                        .name()
                        .in(language)
                : people.delegate(conference.id(), notice.delegate())
                        .orElseThrow()
                        .fullName();
    }
}
