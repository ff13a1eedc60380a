package vn.hoinghi.people.questions;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import vn.hoinghi.kernel.LocalisedText;

/** One of the answers offered; it is kept by its code. */
public record Choice(
        @NotNull @Size(max = 64) @Pattern(regexp = "[a-z0-9][a-z0-9-]*")
        String code,

        @NotNull @Valid LocalisedText text) {}
