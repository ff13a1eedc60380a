package vn.hoinghi.delivery;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.conference.CurrentConference;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.audit.Audited;
import vn.hoinghi.kernel.paging.Listing;
import vn.hoinghi.kernel.paging.Order;
import vn.hoinghi.kernel.paging.Page;
import vn.hoinghi.kernel.paging.PageRequest;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.kernel.web.Idempotent;

/** The outbox over HTTP: what waits, what went out, what did not. */
@Path("/api/v1/conferences/{code}/mails")
@Tag(name = "mails")
@RolesAllowed(Role.Names.ORGANISER)
public class MailResource {

    private static final Order<OutgoingMail> ORDERS =
            Order.by("createdAt", List.of(Order.key("createdAt", Instant.class)));

    private final EntityManager entities;
    private final CurrentConference conference;
    private final WriteMail write;
    private final RetryMail retry;

    MailResource(EntityManager entities, CurrentConference conference, WriteMail write, RetryMail retry) {
        this.entities = entities;
        this.conference = conference;
        this.write = write;
        this.retry = retry;
    }

    @GET
    @Audited(subject = "mails")
    @Operation(summary = "List the mails of the outbox and what became of them")
    public Page<MailView> listMails(
            @QueryParam("state") @Size(max = 10) List<DeliveryState> states,
            @QueryParam("kind") @Size(max = 50) @Nullable String kind,
            @QueryParam("notice") @Nullable UUID notice,
            @QueryParam("sort") @Size(max = 30) @Nullable String sort,
            @Valid @BeanParam PageRequest page) {
        return new Listing<>(entities, OutgoingMail.class)
                .where("e.conferenceId = :conference", "conference", conference.id())
                .where("e.state in :states", "states", states)
                .where("e.kind = :kind", "kind", kind)
                .where("e.noticeId = :notice", "notice", notice)
                .page(page, sort, ORDERS, MailView::of);
    }

    @GET
    @Audited(subject = "mails", id = "id")
    @Path("/{id}/content")
    @Operation(summary = "Show what a mail says now; its links open nothing")
    public MailPreview getMailContent(@PathParam("id") UUID id) {
        return write.toShow(conference.id(), id).map(MailPreview::of).orElseThrow(CommonProblem.NOT_FOUND::problem);
    }

    @POST
    @Path("/{id}/retry")
    @Idempotent
    @Operation(summary = "Try a mail again that was given up or refused")
    public RestResponse<MailView> retryMail(@PathParam("id") UUID id) {
        return RestResponse.ok(retry.retry(conference.id(), id));
    }
}
