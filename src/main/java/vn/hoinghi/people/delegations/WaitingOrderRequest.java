package vn.hoinghi.people.delegations;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** Delegates who wait, first the one who is to move up next. */
public record WaitingOrderRequest(
        @NotNull @Size(min = 1, max = 200) List<@NotNull UUID> delegates) {}
