package vn.hoinghi.programme.feeds;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event as calendar programs take it (RFC 5545, section 3.6.1), in one language.
 *
 * @param uid the same for as long as it is the same event in the same feed
 * @param sequence grows with every change
 * @param changedAt when it became so; not when it was asked for, so that the same version is the same file
 */
public record CalendarEvent(
        String uid,
        long sequence,
        Instant changedAt,
        Instant startsAt,
        Instant endsAt,
        String summary,
        @Nullable String description,
        @Nullable String location,
        Status status) {

    /** How sure it is. */
    public enum Status {
        TENTATIVE,
        CONFIRMED,
        CANCELLED
    }
}
