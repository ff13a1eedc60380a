package vn.hoinghi.proposal;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of a proposal, step by step. */
public record ProposalEvents(@Size(max = 1000) List<Event> items) {

    /**
     * One step.
     *
     * @param kind FILED, REVISED, FILED_AGAIN, ASSIGNED, ANSWERED, ASKED_BACK, ACCEPTED, CLOSED, REOPENED, RETURNED, MERGED
     *     or TOOK_UP
     * @param by the account that took it
     * @param about the organisation that is to answer, or the proposal that took it up or was taken up
     */
    @Schema(name = "ProposalEvent")
    public record Event(
            @Size(max = 20) String kind,
            Instant at,
            @Size(max = 100) String by,
            @Nullable @Size(max = 2000) String reason,
            @Nullable UUID about) {}
}
