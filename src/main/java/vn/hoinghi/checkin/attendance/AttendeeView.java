package vn.hoinghi.checkin.attendance;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.people.DelegateCategory;

/**
 * Somebody who came.
 *
 * @param lastExitAt absent where they never left
 * @param minutesInside whole minutes of all their stays, the present one as far as it went
 */
public record AttendeeView(
        UUID delegate,
        String fullName,
        DelegateCategory category,
        UUID organisation,
        Instant firstEntryAt,
        @Nullable Instant lastExitAt,
        boolean isInside,
        int minutesInside) {}
