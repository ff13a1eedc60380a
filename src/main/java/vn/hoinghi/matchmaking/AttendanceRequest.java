package vn.hoinghi.matchmaking;

import jakarta.validation.constraints.NotNull;

/** Whether a meeting took place. */
public record AttendanceRequest(@NotNull Boolean held) {}
