package vn.hoinghi.kernel.problem;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A time that was free for what was refused, when it was refused; asking for it is no promise. */
@Schema(name = "FreeSlot")
public record FreeSlot(UUID slot, Instant startsAt, Instant endsAt) {}
