package vn.hoinghi.people.delegations;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** From when on. */
public record FreezeRequest(@NotNull Instant freezesAt) {}
