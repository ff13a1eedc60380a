package vn.hoinghi.proposal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import vn.hoinghi.kernel.LocalisedText;

/** What an organiser says of a field. */
public record ProposalFieldRequest(
        @NotNull @Size(max = 64) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
        String code,

        @NotNull @Valid LocalisedText title) {}
