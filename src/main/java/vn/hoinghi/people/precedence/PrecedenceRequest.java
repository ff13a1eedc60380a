package vn.hoinghi.people.precedence;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A new order.
 *
 * @param delegates from the first to the last; whoever is not named comes after them
 * @param note why it is set so
 */
public record PrecedenceRequest(
        @NotNull @Size(max = 10_000) List<@NotNull UUID> delegates,
        @Nullable @Size(max = 4000) String note) {}
