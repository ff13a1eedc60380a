package vn.hoinghi.programme.live;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.TimeSlot;
import vn.hoinghi.programme.PublishedProgramme.PublishedRoom;
import vn.hoinghi.programme.PublishedProgramme.PublishedSession;

/** A session that is not held at its published time. */
public record MovedSession(
        UUID session,
        LocalisedText title,
        @Nullable PublishedRoom room,
        Instant plannedStartsAt,
        Instant plannedEndsAt,
        Instant startsAt,
        Instant endsAt) {

    static MovedSession of(PublishedSession session, TimeSlot actual) {
        return new MovedSession(
                session.id(),
                session.title(),
                session.room(),
                session.startsAt(),
                session.endsAt(),
                actual.startsAt(),
                actual.endsAt());
    }
}
