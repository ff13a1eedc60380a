package vn.hoinghi.matchmaking;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a meeting came to on a proposal, which is another feature's. */
@Embeddable
record RecordedResult(
        UUID conferenceId,
        int position,
        UUID proposalId,
        @Enumerated(EnumType.STRING) ProposalResult result,
        @Nullable String note) {}
