package vn.hoinghi.checkin.offline;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What a supervisor found out. */
public record ConflictResolutionRequest(
        @NotBlank @Size(max = 1000) String note) {}
