package vn.hoinghi.programme.floor;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param talk whose speakers are to wait for the floor; those of all talks of the session where it is left out */
public record PlannedSpeakersRequest(@Nullable UUID talk) {}
