package vn.hoinghi.programme.live;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.TimeSlot;
import vn.hoinghi.programme.PlanStatus;
import vn.hoinghi.programme.PublishedProgramme.PublishedRoom;
import vn.hoinghi.programme.PublishedProgramme.PublishedSession;
import vn.hoinghi.programme.PublishedProgramme.PublishedTalk;

/** Shows what is on now and next. */
@Singleton
class ShowNow {

    private final Today today;
    private final Clock clock;

    ShowNow(Today today, Clock clock) {
        this.today = today;
        this.clock = clock;
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 404 where nothing was published yet */
    NowView of(UUID conferenceId) {
        return of(today.programme(conferenceId).version(), today.times(conferenceId), clock.instant());
    }

    static NowView of(int version, ActualTimes times, Instant now) {
        // Rooms keep their order all day.
        Map<@Nullable PublishedRoom, List<PublishedSession>> byRoom = new LinkedHashMap<>();
        times.sessions()
                .forEach(session -> byRoom.computeIfAbsent(session.room(), room -> new ArrayList<>())
                        .add(session));
        List<NowView.InRoom> rooms = new ArrayList<>();
        byRoom.forEach((room, sessions) -> rooms.addAll(inRoom(room, sessions, times, now)));
        return new NowView(version, rooms);
    }

    /** Once for each session that is on, which may be several where none has a room. */
    private static List<NowView.InRoom> inRoom(
            @Nullable PublishedRoom room, List<PublishedSession> sessions, ActualTimes times, Instant now) {
        NowView.OnSession next = sessions.stream()
                .filter(session -> times.of(session).startsAt().isAfter(now))
                .findFirst()
                .map(session -> view(session, times, now))
                .orElse(null);
        List<NowView.InRoom> shown = new ArrayList<>();
        for (PublishedSession session : sessions) {
            if (times.of(session).contains(now)) {
                shown.add(new NowView.InRoom(room, view(session, times, now), shown.isEmpty() ? next : null));
            }
        }
        return shown.isEmpty() && next != null ? List.of(new NowView.InRoom(room, null, next)) : shown;
    }

    private static NowView.OnSession view(PublishedSession session, ActualTimes times, Instant now) {
        TimeSlot slot = times.of(session);
        Duration late = Duration.between(session.endsAt(), slot.endsAt());
        Duration shift = times.shift(session);
        return new NowView.OnSession(
                session.id(),
                session.kind(),
                session.title(),
                slot.startsAt(),
                slot.endsAt(),
                (int) Math.max(late.toMinutes(), shift.toMinutes()),
                session.people(),
                talk(session, now.minus(shift)));
    }

    private static @Nullable PublishedTalk talk(PublishedSession session, Instant at) {
        return session.talks().stream()
                .filter(talk -> talk.status() != PlanStatus.CANCELLED
                        && !talk.startsAt().isAfter(at)
                        && talk.endsAt().isAfter(at))
                .findFirst()
                .orElse(null);
    }
}
