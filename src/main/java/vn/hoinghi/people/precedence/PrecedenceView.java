package vn.hoinghi.people.precedence;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of the order of precedence; version 0, before the first is set, names nobody.
 *
 * @param delegates from the first to the last
 */
public record PrecedenceView(
        int version,
        @Size(max = 10_000) List<UUID> delegates,
        @Nullable String note,
        @Nullable String setBy,
        @Nullable Instant setAt) {

    static final PrecedenceView NONE = new PrecedenceView(0, List.of(), null, null, null);
}
