package vn.hoinghi.people.duplicates;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Two people who only look like one. */
public record DistinctionRequest(@NotNull UUID one, @NotNull UUID other) {}
