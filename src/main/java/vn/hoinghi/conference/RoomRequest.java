package vn.hoinghi.conference;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;

/** What an organiser says of a room. */
public record RoomRequest(
        @NotBlank @Size(max = 64) String code,
        @NotNull @Valid LocalisedText name,
        @Nullable @Min(1) @Max(100_000) Integer capacity) {}
