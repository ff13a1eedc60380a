package vn.hoinghi.matchmaking;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.calendar.Engagement;
import vn.hoinghi.kernel.TimeSlot;
import vn.hoinghi.matchmaking.DelayEffectView.Over;

/** Something that is in the way of a meeting that would move, by identifiers. */
record FoundClash(
        Over over,
        UUID meeting,
        UUID other,
        Engagement.Kind otherKind,
        @Nullable UUID person,
        TimeSlot during) {}
