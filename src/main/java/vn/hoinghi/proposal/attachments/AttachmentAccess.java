package vn.hoinghi.proposal.attachments;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.CurrentUser;
import vn.hoinghi.kernel.paging.Listing;
import vn.hoinghi.kernel.paging.Order;
import vn.hoinghi.kernel.paging.Page;
import vn.hoinghi.kernel.paging.PageRequest;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.proposal.Asker;
import vn.hoinghi.proposal.Proposal;

/** Which attachments the caller reaches, and which may come and go. */
@Singleton
class AttachmentAccess {

    private static final Order<ProposalAttachment> ORDERS =
            Order.by("attachedAt", List.of(Order.key("attachedAt", Instant.class)));

    private final EntityManager entities;
    private final CurrentUser user;

    AttachmentAccess(EntityManager entities, CurrentUser user) {
        this.entities = entities;
        this.user = user;
    }

    Asker asker() {
        return Asker.of(user);
    }

    /** Those of a proposal and of its answers, as they came. */
    Page<ProposalAttachment> list(UUID conferenceId, UUID proposalId, PageRequest page) {
        return attachments(conferenceId, proposalId).page(page, null, ORDERS);
    }

    /** The attachment, for a caller who may see the proposal; else 404. */
    ProposalAttachment get(UUID conferenceId, UUID proposalId, UUID id) {
        return attachments(conferenceId, proposalId)
                .where("e.id = :id", "id", id)
                .page(new PageRequest(), null, ORDERS)
                .items()
                .stream()
                .findFirst()
                .orElseThrow(CommonProblem.NOT_FOUND::problem);
    }

    private Listing<ProposalAttachment> attachments(UUID conferenceId, UUID proposalId) {
        Proposal proposal = Proposal.get(conferenceId, proposalId, asker());
        List<UUID> shown = new ArrayList<>();
        shown.add(proposal.id);
        proposal.takenUp.stream()
                .filter(other -> asker().seesWhatCameWith(other, proposal))
                .forEach(other -> shown.add(other.id));
        return new Listing<>(entities, ProposalAttachment.class)
                .where(
                        "(e.proposalId = :proposal or e.proposalId in :shown and e.answerId is null)",
                        Map.of("proposal", proposal.id, "shown", shown));
    }

    /**
     * Checks that the caller may attach to the proposal or the answer and take away from it, and that it is time.
     *
     * @throws vn.hoinghi.kernel.problem.Problem 404 where there is no such answer, 403 for somebody who only sees it, 409
     *     {@code proposal-status}
     */
    void checkMayChange(Proposal proposal, @Nullable UUID answer) {
        if (answer == null) {
            asker().mustHaveFiled(proposal);
            proposal.checkIsOpenToRevision();
        } else {
            if (proposal.answers.stream().noneMatch(given -> given.id.equals(answer))) {
                throw CommonProblem.NOT_FOUND.problem();
            }
            asker().mustLead(proposal);
            proposal.checkHolds(answer);
        }
    }
}
