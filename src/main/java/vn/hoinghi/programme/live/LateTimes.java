package vn.hoinghi.programme.live;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.TimeSlot;
import vn.hoinghi.programme.PublishedProgramme;
import vn.hoinghi.programme.PublishedProgramme.PublishedSession;
import vn.hoinghi.programme.PublishedProgramme.PublishedTalk;

/**
 * A published programme with what was reported of it, as calendars tell it.
 *
 * @param reports how many there are, the void with them, so that it never goes back
 * @param reportedAt when the last one was made; null before the first
 */
public record LateTimes(
        ActualTimes times, int reports, @Nullable Instant reportedAt) {

    static LateTimes of(PublishedProgramme programme, List<SessionDelay> delays) {
        return new LateTimes(
                ActualTimes.of(programme, delays),
                delays.size(),
                delays.isEmpty() ? null : delays.get(delays.size() - 1).reportedAt);
    }

    /** Before anything was reported. */
    public static LateTimes planned(PublishedProgramme programme) {
        return of(programme, List.of());
    }

    /** When that session is, as far as is known; as planned where it is not held. */
    public TimeSlot of(PublishedSession session) {
        return times.has(session) ? times.of(session) : new TimeSlot(session.startsAt(), session.endsAt());
    }

    /** When that talk is: it moves with the beginning of its session. */
    public TimeSlot of(PublishedSession session, PublishedTalk talk) {
        Duration late = Duration.between(session.startsAt(), of(session).startsAt());
        return new TimeSlot(talk.startsAt().plus(late), talk.endsAt().plus(late));
    }

    /** Grows with every version and with every report. */
    public long sequence(int version) {
        return (long) version + reports;
    }

    /** When that became so: at the publication, or by the last report. */
    public Instant changedAt(Instant publishedAt) {
        return reportedAt == null || reportedAt.isBefore(publishedAt) ? publishedAt : reportedAt;
    }
}
