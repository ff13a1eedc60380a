package vn.hoinghi.proposal;

import jakarta.inject.Singleton;
import java.util.UUID;

/** What other features ask of proposals. */
@Singleton
public class Proposals {

    private final CountProposals count;

    Proposals(CountProposals count) {
        this.count = count;
    }

    public ProposalFigures figures(UUID conferenceId) {
        return count.of(conferenceId);
    }
}
