package vn.hoinghi.matchmaking;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What an organiser says of a table. */
public record TableRequest(
        @NotBlank @Size(max = 100) String name,
        @Nullable @Min(1) @Max(1000) Integer capacity) {}
