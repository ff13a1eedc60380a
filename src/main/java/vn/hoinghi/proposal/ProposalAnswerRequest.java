package vn.hoinghi.proposal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import vn.hoinghi.kernel.LocalisedText;

/** What is answered to a proposal. */
public record ProposalAnswerRequest(
        @NotNull Decision decision, @NotNull @Valid LocalisedText text) {}
