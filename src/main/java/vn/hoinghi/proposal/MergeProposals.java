package vn.hoinghi.proposal;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.CurrentUser;
import vn.hoinghi.kernel.web.Versions;

/** Lets one proposal take up another that asks the same: whoever filed either is heard by the one answer. */
@Singleton
public class MergeProposals {

    private final CurrentUser user;

    MergeProposals(CurrentUser user) {
        this.user = user;
    }

    /**
     * Both rows are locked, in one order whatever is merged into what, so that neither is answered or merged meanwhile.
     *
     * @throws vn.hoinghi.kernel.problem.Problem 409 where the one was answered already or the other takes up none any more
     */
    @Transactional
    public ProposalView merge(UUID conferenceId, UUID id, @Nullable String ifMatch, ProposalMergeRequest request) {
        if (id.equals(request.duplicate())) {
            throw ProposalProblem.SAME_PROPOSAL.problem();
        }
        Asker asker = Asker.of(user);
        Stream.of(id, request.duplicate()).sorted().forEach(each -> Proposal.locked(conferenceId, each, asker));
        Proposal kept = Proposal.get(conferenceId, id, asker);
        Proposal duplicate = Proposal.get(conferenceId, request.duplicate(), asker);
        Versions.check(ifMatch, kept.version);
        Versions.check("\"" + request.duplicateVersion() + "\"", duplicate.version);
        duplicate.mergeInto(kept);
        Proposal.flush();
        Proposal.getEntityManager().refresh(kept);
        return ProposalView.of(kept);
    }
}
