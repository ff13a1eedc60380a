package vn.hoinghi.proposal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When proposals are taken; what is absent does not limit.
 *
 * @param opensAt before it only the office files any
 * @param deadline from then on they are late
 * @param closesAt from then on only the office files any
 */
public record ProposalCallRequest(
        @Nullable Instant opensAt,
        @Nullable Instant deadline,
        @Nullable Instant closesAt) {}
