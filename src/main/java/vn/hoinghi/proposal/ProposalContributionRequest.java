package vn.hoinghi.proposal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import vn.hoinghi.kernel.LocalisedText;

/** What a unit that supports the lead would answer. */
public record ProposalContributionRequest(@NotNull @Valid LocalisedText text) {}
