package vn.hoinghi.outcome;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** How far a commitment is. */
public record ProgressRequest(
        @NotNull @Min(0) @Max(100) Integer percentage,
        @Nullable @Size(max = 2000) String note) {}
