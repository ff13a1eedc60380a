package vn.hoinghi.checkin;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What every door must be told of somebody. */
public record DoorNoteRequest(@NotBlank @Size(max = 1000) String note) {}
