package vn.hoinghi.people.duplicates;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** The row that goes into the other, as it was read. */
public record MergeRequest(
        @NotNull UUID duplicate, @NotNull @Min(0) Long duplicateVersion) {}
