package vn.hoinghi.proposal;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * Which proposal is taken up.
 *
 * @param duplicateVersion the version of it that was read
 */
public record ProposalMergeRequest(
        @NotNull UUID duplicate, @Min(0) long duplicateVersion) {}
