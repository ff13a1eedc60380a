package vn.hoinghi.proposal;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import vn.hoinghi.kernel.CurrentUser;

/** Answers a proposal: the unit that leads does, or the conference's office for it. */
@Singleton
public class AnswerProposal {

    private final CurrentUser user;
    private final Clock clock;

    AnswerProposal(CurrentUser user, Clock clock) {
        this.user = user;
        this.clock = clock;
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 409 where it is not assigned, or another answer was quicker */
    @Transactional
    public ProposalView answer(UUID conferenceId, UUID id, ProposalAnswerRequest request) {
        Asker asker = Asker.of(user);
        Proposal proposal = Proposal.locked(conferenceId, id, asker);
        asker.mustLead(proposal);
        ProposalAnswer answer = proposal.answer(asker, request, clock.instant());
        answer.persistAndFlush();
        return ProposalView.of(proposal);
    }
}
