package vn.hoinghi.proposal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When proposals are taken, as it is shown; version 0 until anything was said. */
public record ProposalCallView(
        @Nullable Instant opensAt,
        @Nullable Instant deadline,
        @Nullable Instant closesAt,
        long version) {

    static ProposalCallView of(ProposalCall call) {
        return new ProposalCallView(call.opensAt, call.deadline, call.closesAt, call.version);
    }
}
