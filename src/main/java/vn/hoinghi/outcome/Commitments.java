package vn.hoinghi.outcome;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.conference.CurrentConference;
import vn.hoinghi.kernel.CurrentUser;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.paging.Listing;
import vn.hoinghi.kernel.paging.Order;
import vn.hoinghi.kernel.paging.Page;
import vn.hoinghi.kernel.paging.PageRequest;

/** The commitments the caller may know of: a focal point its organisation's, the office all. */
@RequestScoped
public class Commitments {

    private static final Order<Commitment> ORDERS =
            Order.by("createdAt", List.of(Order.key("createdAt", Instant.class)));

    private final EntityManager entities;
    private final CurrentConference conference;
    private final CurrentUser user;
    private final Clock clock;

    Commitments(EntityManager entities, CurrentConference conference, CurrentUser user, Clock clock) {
        this.entities = entities;
        this.conference = conference;
        this.user = user;
        this.clock = clock;
    }

    Page<CommitmentView> page(@Nullable UUID direction, CommitmentResource.Filter filter, PageRequest page) {
        LocalDate today = today();
        CommitmentStatus status = filter.status;
        Listing<Commitment> listing = new Listing<>(entities, Commitment.class)
                .where("e.conferenceId = :conference", "conference", conference.id())
                .where("e.ownerId = :own", "own", onlyOwner())
                .where("e.directionId = :direction", "direction", direction)
                .where("e.ownerId = :owner", "owner", filter.owner)
                .where("e.percentage >= :lowest", "lowest", status == null ? null : status.lowest)
                .where("e.percentage <= :highest", "highest", status == null ? null : status.highest);
        if (filter.overdue != null) {
            String overdue = "(e.dueOn is not null and e.dueOn < :today and e.percentage < 100)";
            listing.where(filter.overdue ? overdue : "not " + overdue, "today", today);
        }
        return listing.page(page, filter.sort, ORDERS, commitment -> CommitmentView.of(commitment, today));
    }

    Commitment get(UUID id) {
        return Commitment.get(conference.id(), id, onlyOwner());
    }

    CommitmentView view(Commitment commitment) {
        return CommitmentView.of(commitment, today());
    }

    private @Nullable UUID onlyOwner() {
        return user.is(Role.FOCAL_POINT) ? user.organisationId() : null;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), conference.zone());
    }
}
