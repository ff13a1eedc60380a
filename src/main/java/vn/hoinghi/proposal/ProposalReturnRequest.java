package vn.hoinghi.proposal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a proposal goes back to who filed it. */
public record ProposalReturnRequest(
        @NotBlank @Size(max = 2000) String reason) {}
