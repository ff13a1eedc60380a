package vn.hoinghi.proposal;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import vn.hoinghi.kernel.CurrentUser;

/** Says who is to answer a proposal; said again, it goes to another, or back to the same for another answer. */
@Singleton
public class AssignProposal {

    private final CurrentUser user;
    private final NamedInProposals named;
    private final Clock clock;

    AssignProposal(CurrentUser user, NamedInProposals named, Clock clock) {
        this.user = user;
        this.named = named;
        this.clock = clock;
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 409 where the proposal is closed or back with who filed it */
    @Transactional
    public ProposalView assign(UUID conferenceId, UUID id, ProposalAssignmentRequest request) {
        Proposal proposal = Proposal.locked(conferenceId, id, Asker.of(user));
        named.checkAssignees(conferenceId, request);
        ProposalAssignment assignment = ProposalAssignment.of(proposal, request, clock.instant());
        proposal.assign(assignment);
        assignment.persistAndFlush();
        return ProposalView.of(proposal);
    }
}
