package vn.hoinghi.proposal;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.hoinghi.kernel.CurrentUser;

/** Opens a closed proposal again: it stands answered, and may be assigned anew. */
@Singleton
public class ReopenProposal {

    private final CurrentUser user;

    ReopenProposal(CurrentUser user) {
        this.user = user;
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 409 where it is not closed */
    @Transactional
    public ProposalView reopen(UUID conferenceId, UUID id, ProposalReturnRequest request) {
        Proposal proposal = Proposal.locked(conferenceId, id, Asker.of(user));
        proposal.reopen(request.reason());
        Proposal.flush();
        return ProposalView.of(proposal);
    }
}
