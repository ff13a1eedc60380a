package vn.hoinghi.proposal;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.hoinghi.kernel.LocalisedText;

/** What those who support the lead wrote, the oldest first; the newest hundred. */
public record ProposalContributions(@Size(max = 100) List<Contribution> items) {

    /** One of them. */
    public record Contribution(UUID id, UUID assignment, UUID organisation, LocalisedText text, Instant writtenAt) {

        static Contribution of(ProposalContribution written) {
            return new Contribution(
                    written.id, written.assignmentId, written.organisationId, written.text, written.writtenAt);
        }
    }

    static ProposalContributions of(List<ProposalContribution> written) {
        return new ProposalContributions(written.stream().map(Contribution::of).toList());
    }
}
