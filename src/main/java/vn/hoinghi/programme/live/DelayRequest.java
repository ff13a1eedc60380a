package vn.hoinghi.programme.live;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A session that runs late: one that has not begun begins later, one that has goes on for longer.
 *
 * @param minutes by how many more; less than none takes back what was reported before
 */
public record DelayRequest(
        @NotNull @Min(-720) @Max(720) Integer minutes,
        @Nullable @Size(max = 1000) String reason) {}
