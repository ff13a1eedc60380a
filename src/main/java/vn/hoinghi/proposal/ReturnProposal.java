package vn.hoinghi.proposal;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.hoinghi.kernel.CurrentUser;

/** Gives a proposal back to who filed it, to be revised. */
@Singleton
public class ReturnProposal {

    private final CurrentUser user;

    ReturnProposal(CurrentUser user) {
        this.user = user;
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 409 where it is answered already */
    @Transactional
    public ProposalView giveBack(UUID conferenceId, UUID id, ProposalReturnRequest request) {
        Proposal proposal = Proposal.locked(conferenceId, id, Asker.of(user));
        proposal.giveBack(request.reason());
        Proposal.flush();
        return ProposalView.of(proposal);
    }
}
