package vn.hoinghi.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.Role;

/**
 * An account of a conference.
 *
 * @param organisation for a focal point, the one it acts for
 * @param delegate for a delegate, the one it is
 */
public record AccountRequest(
        @NotBlank @Size(min = 2, max = 200) String username,
        @NotBlank @Size(min = 12, max = 200) String password,
        @NotNull Role role,
        @Nullable UUID organisation,
        @Nullable UUID delegate) {}
