package vn.hoinghi.programme;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Who does what in a session. */
public record RoleInSession(@NotNull UUID delegate, @NotNull SpeakerRole role) {}
