package vn.hoinghi.proposal;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import vn.hoinghi.kernel.CurrentUser;

/** Whoever filed a proposal is content with its answer, which closes it. */
@Singleton
public class AcceptAnswer {

    private final CurrentUser user;
    private final Clock clock;

    AcceptAnswer(CurrentUser user, Clock clock) {
        this.user = user;
        this.clock = clock;
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 409 where there is no answer yet */
    @Transactional
    public ProposalView accept(UUID conferenceId, UUID id) {
        Asker asker = Asker.of(user);
        Proposal proposal = Proposal.locked(conferenceId, id, asker);
        asker.mustBeAuthorOf(proposal);
        proposal.accept(clock.instant());
        Proposal.flush();
        return ProposalView.of(proposal);
    }
}
