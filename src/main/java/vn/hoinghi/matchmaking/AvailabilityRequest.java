package vn.hoinghi.matchmaking;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;

/**
 * When a party does not want to meet anybody; it does in every other slot.
 *
 * @param unavailable identifiers of slots
 */
public record AvailabilityRequest(@NotNull @Size(max = 500) Set<@NotNull UUID> unavailable) {}
