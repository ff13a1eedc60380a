package vn.hoinghi.programme.floor;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** @param place from 1, who speaks next; beyond the end it is the last. It is theirs, whoever asks after; the others follow the
 *     rule around them */
public record PlaceRequest(@NotNull @Min(1) @Max(10_000) Integer place) {}
