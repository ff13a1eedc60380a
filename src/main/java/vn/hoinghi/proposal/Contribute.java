package vn.hoinghi.proposal;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import vn.hoinghi.kernel.CurrentUser;

/** Gives the lead what another unit would answer; the lead alone makes an answer of it. */
@Singleton
public class Contribute {

    private final CurrentUser user;
    private final Clock clock;

    Contribute(CurrentUser user, Clock clock) {
        this.user = user;
        this.clock = clock;
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 409 where it is not being answered */
    @Transactional
    public ProposalContributions contribute(UUID conferenceId, UUID id, ProposalContributionRequest request) {
        Asker asker = Asker.of(user);
        Proposal proposal = Proposal.locked(conferenceId, id, asker);
        asker.mustWorkOn(proposal);
        proposal.checkIsBeingAnswered();
        ProposalAssignment assignment = Objects.requireNonNull(proposal.assignment);
        UUID author = Objects.requireNonNull(asker.organisationId());
        ProposalContribution.of(assignment, author, request.text(), clock.instant())
                .persistAndFlush();
        return ProposalContributions.of(ProposalContribution.of(id));
    }
}
