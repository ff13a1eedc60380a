package vn.hoinghi.programme.live;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vn.hoinghi.kernel.TimeSlot;
import vn.hoinghi.programme.PlanStatus;
import vn.hoinghi.programme.PublishedProgramme;
import vn.hoinghi.programme.PublishedProgramme.PublishedSession;

/**
 * When the sessions of a published programme really are, as far as it is known. A session begins as planned, or as late as
 * was reported, or when the one before it in its room is over, whichever is last; it lasts as long as planned and what it
 * overruns. So a gap takes a delay up, and the sessions after it keep their time.
 */
public final class ActualTimes {

    private final Map<UUID, TimeSlot> slots = new HashMap<>();
    private final Map<UUID, PublishedSession> sessions = new LinkedHashMap<>();

    private ActualTimes() {}

    static ActualTimes of(PublishedProgramme programme, List<SessionDelay> delays) {
        ActualTimes times = new ActualTimes();
        Map<UUID, Instant> freeAt = new HashMap<>();
        programme.sessions().stream()
                .filter(session -> session.status() != PlanStatus.CANCELLED)
                .sorted(Comparator.comparing(PublishedSession::startsAt).thenComparing(PublishedSession::id))
                .forEach(session -> times.add(session, delays, freeAt));
        return times;
    }

    private void add(PublishedSession session, List<SessionDelay> delays, Map<UUID, Instant> freeAt) {
        Instant startsAt = session.startsAt().plus(late(session, DelayKind.BEGINS_LATE, delays));
        Duration length = Duration.between(session.startsAt(), session.endsAt());
        if (session.room() != null) {
            Instant free = freeAt.getOrDefault(session.room().id(), startsAt);
            startsAt = free.isAfter(startsAt) ? free : startsAt;
        }
        Instant endsAt = startsAt.plus(length).plus(late(session, DelayKind.OVERRUNS, delays));
        if (session.room() != null) {
            freeAt.put(session.room().id(), endsAt);
        }
        sessions.put(session.id(), session);
        slots.put(session.id(), new TimeSlot(startsAt, endsAt));
    }

    private static Duration late(PublishedSession session, DelayKind kind, List<SessionDelay> delays) {
        return Duration.ofMinutes(delays.stream()
                .filter(delay -> delay.kind == kind && delay.isOf(session))
                .mapToLong(delay -> delay.minutes)
                .sum());
    }

    /** Those that are held, in the order in which they were planned to begin. */
    public List<PublishedSession> sessions() {
        return List.copyOf(sessions.values());
    }

    /** Whether that session is held as far as is known, rather than cancelled or not published any more. */
    public boolean has(PublishedSession session) {
        return slots.containsKey(session.id());
    }

    /** When that session is; it is one of {@link #sessions}. */
    public TimeSlot of(PublishedSession session) {
        return Objects.requireNonNull(slots.get(session.id()));
    }

    /** How much later it begins than planned, which its talks do too. */
    Duration shift(PublishedSession session) {
        return Duration.between(session.startsAt(), of(session).startsAt());
    }

    boolean isOnTime(PublishedSession session) {
        return of(session).equals(new TimeSlot(session.startsAt(), session.endsAt()));
    }
}
