package vn.hoinghi.outcome;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;

/** What an organiser says of a direction. */
public record DirectionRequest(
        @NotNull @Min(1) @Max(1000) Integer position,
        @NotNull @Valid LocalisedText title,
        @Nullable @Valid LocalisedText text) {}
