package vn.hoinghi.notice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.conference.CurrentConference;
import vn.hoinghi.kernel.CurrentUser;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.paging.Listing;
import vn.hoinghi.kernel.paging.Order;
import vn.hoinghi.kernel.paging.Page;
import vn.hoinghi.kernel.paging.PageRequest;
import vn.hoinghi.kernel.problem.CommonProblem;

/** Notices over HTTP: staff see everybody's, a focal point those of its organisation, a delegate its own. */
@Path("/api/v1/conferences/{code}/notices")
@Tag(name = "notices")
public class NoticeResource {

    private static final Order<Notice> ORDERS = Order.by("createdAt", List.of(Order.key("createdAt", Instant.class)));

    private final EntityManager entities;
    private final CurrentConference conference;
    private final CurrentUser user;
    private final SeeNotice see;

    NoticeResource(EntityManager entities, CurrentConference conference, CurrentUser user, SeeNotice see) {
        this.entities = entities;
        this.conference = conference;
        this.user = user;
        this.see = see;
    }

    @GET
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK, Role.Names.FOCAL_POINT, Role.Names.DELEGATE})
    @Operation(summary = "List what people are told, and who has not seen it yet")
    public Page<NoticeView> listNotices(
            @QueryParam("kind") @Size(max = 50) @Nullable String kind,
            @QueryParam("cause") @Size(max = 200) @Nullable String cause,
            @QueryParam("organisation") @Size(max = 50) List<UUID> organisations,
            @QueryParam("delegate") @Size(max = 50) List<UUID> delegates,
            @QueryParam("open") @Nullable Boolean open,
            @QueryParam("sort") @Size(max = 30) @Nullable String sort,
            @Valid @BeanParam PageRequest page) {
        return reachable()
                .where("e.kind = :kind", "kind", kind)
                .where("e.cause = :cause", "cause", cause)
                .where("e.organisationId in :organisations", "organisations", organisations)
                .where("e.delegateId in :delegates", "delegates", delegates)
                .where("case when e.asksToBeSeen and e.seenAt is null then true else false end = :open", "open", open)
                .page(page, sort, ORDERS, NoticeView::of);
    }

    @PUT
    @Path("/{id}/acknowledgement")
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK, Role.Names.FOCAL_POINT, Role.Names.DELEGATE})
    @Operation(summary = "Say that a notice was seen, by the one it is for or by staff who told them")
    public NoticeView acknowledgeNotice(@PathParam("id") UUID id) {
        if (reachable()
                .where("e.id = :id", "id", id)
                .page(new PageRequest(), null, ORDERS)
                .items()
                .isEmpty()) {
            throw CommonProblem.NOT_FOUND.problem();
        }
        return see.see(id, user.username());
    }

    private Listing<Notice> reachable() {
        return new Listing<>(entities, Notice.class)
                .where("e.conferenceId = :conference", "conference", conference.id())
                .where("e.organisationId = :own", "own", user.is(Role.FOCAL_POINT) ? user.organisationId() : null)
                .where("e.delegateId = :self", "self", user.is(Role.DELEGATE) ? user.delegateId() : null);
    }
}
