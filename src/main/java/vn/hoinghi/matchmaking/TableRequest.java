package vn.hoinghi.matchmaking;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an organiser says of a table.
 *
 * @param party the one whose meetings alone are held at it; any where it is left out
 * @param hasInterpretation no where it is left out
 */
public record TableRequest(
        @NotBlank @Size(max = 100) String name,
        @Nullable @Min(1) @Max(1000) Integer capacity,
        @Nullable UUID party,
        @Nullable Boolean hasInterpretation) {}
