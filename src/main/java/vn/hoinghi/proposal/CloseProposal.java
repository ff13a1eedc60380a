package vn.hoinghi.proposal;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.hoinghi.kernel.CurrentUser;

/** Closes a proposal that is answered. */
@Singleton
public class CloseProposal {

    private final CurrentUser user;

    CloseProposal(CurrentUser user) {
        this.user = user;
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 409 where there is no answer yet */
    @Transactional
    public ProposalView close(UUID conferenceId, UUID id) {
        Proposal proposal = Proposal.locked(conferenceId, id, Asker.of(user));
        proposal.close();
        Proposal.flush();
        return ProposalView.of(proposal);
    }
}
