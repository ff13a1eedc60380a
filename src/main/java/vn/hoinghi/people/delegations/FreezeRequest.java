package vn.hoinghi.people.delegations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** From when on; never, where it is absent. */
public record FreezeRequest(@Nullable Instant freezesAt) {}
