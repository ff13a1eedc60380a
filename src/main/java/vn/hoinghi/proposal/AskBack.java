package vn.hoinghi.proposal;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import vn.hoinghi.kernel.CurrentUser;

/** Whoever filed a proposal asks those who answered it again, once. */
@Singleton
public class AskBack {

    private final CurrentUser user;
    private final Clock clock;

    AskBack(CurrentUser user, Clock clock) {
        this.user = user;
        this.clock = clock;
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 409 where there is no answer to ask about, or it was asked back before */
    @Transactional
    public ProposalView ask(UUID conferenceId, UUID id, ProposalQuestionRequest request) {
        Asker asker = Asker.of(user);
        Proposal proposal = Proposal.locked(conferenceId, id, asker);
        asker.mustBeAuthorOf(proposal);
        proposal.askBack(request.question(), clock.instant()).persistAndFlush();
        return ProposalView.of(proposal);
    }
}
