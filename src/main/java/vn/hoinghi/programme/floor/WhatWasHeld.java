package vn.hoinghi.programme.floor;

import static java.util.stream.Collectors.groupingBy;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.TimeSlot;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.programme.PublishedProgramme;
import vn.hoinghi.programme.PublishedProgramme.PublishedSession;
import vn.hoinghi.programme.PublishedProgramme.PublishedTalk;
import vn.hoinghi.programme.PublishedProgrammes;
import vn.hoinghi.programme.floor.HeldProgramme.HeldIntervention;
import vn.hoinghi.programme.floor.HeldProgramme.HeldSession;
import vn.hoinghi.programme.floor.HeldProgramme.Origin;
import vn.hoinghi.programme.live.ActualTimes;
import vn.hoinghi.programme.live.Today;

/** Tells the programme as it was held, from what was published, what was reported of delays, and who had the floor. */
@Singleton
public class WhatWasHeld {

    private final Today today;
    private final PublishedProgrammes published;
    private final Clock clock;

    WhatWasHeld(Today today, PublishedProgrammes published, Clock clock) {
        this.today = today;
        this.published = published;
        this.clock = clock;
    }

    /** What was held of what was published, if anything was. */
    public Optional<HeldProgramme> find(UUID conferenceId) {
        return published.latest(conferenceId).isEmpty() ? Optional.empty() : Optional.of(of(conferenceId));
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 404 where nothing was published yet */
    HeldProgramme of(UUID conferenceId) {
        PublishedProgramme programme = today.programme(conferenceId);
        ActualTimes times = today.times(conferenceId);
        Map<UUID, List<Intervention>> spoken =
                Intervention.ofConference(conferenceId).stream().collect(groupingBy(one -> one.sessionId));
        Instant now = clock.instant();
        List<HeldSession> held = Stream.concat(
                        times.sessions().stream(), gone(conferenceId, programme, times, spoken.keySet()))
                .map(session -> held(session, times, spoken.getOrDefault(session.id(), List.of()), now))
                .filter(session -> !session.startsAt().isAfter(now))
                .sorted(Comparator.comparing(HeldSession::startsAt).thenComparing(HeldSession::session))
                .toList();
        return new HeldProgramme(programme.version(), held);
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 404 also where the session has not begun */
    HeldSession of(UUID conferenceId, UUID sessionId) {
        return of(conferenceId).sessions().stream()
                .filter(session -> session.session().equals(sessionId))
                .findFirst()
                .orElseThrow(CommonProblem.NOT_FOUND::problem);
    }

    /** Sessions in which somebody spoke, though they are cancelled since or no version has them any more. */
    private Stream<PublishedSession> gone(
            UUID conferenceId, PublishedProgramme latest, ActualTimes times, Set<UUID> spoken) {
        Map<UUID, PublishedSession> known = new LinkedHashMap<>();
        latest.sessions().forEach(session -> known.put(session.id(), session));
        for (int number = latest.version() - 1; number > 0 && !known.keySet().containsAll(spoken); number--) {
            published
                    .numbered(conferenceId, number)
                    .ifPresent(older -> older.sessions().forEach(session -> known.putIfAbsent(session.id(), session)));
        }
        return known.values().stream().filter(session -> spoken.contains(session.id()) && !times.has(session));
    }

    private static HeldSession held(
            PublishedSession session, ActualTimes times, List<Intervention> spoken, Instant now) {
        TimeSlot slot = times.has(session) ? times.of(session) : new TimeSlot(session.startsAt(), session.endsAt());
        Instant startsAt = Stream.concat(
                        Stream.of(slot.startsAt()), spoken.stream().map(one -> one.beganAt))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Instant endsAt = Stream.concat(
                        Stream.of(slot.endsAt()), spoken.stream().map(one -> one.endedAt == null ? now : one.endedAt))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        boolean isOver = !endsAt.isAfter(now) && spoken.stream().allMatch(one -> one.endedAt != null);
        return new HeldSession(
                session.id(),
                session.kind(),
                session.title(),
                session.room(),
                session.startsAt(),
                session.endsAt(),
                startsAt,
                endsAt,
                isOver,
                spoken.stream().map(one -> held(one, session, now)).toList());
    }

    private static HeldIntervention held(Intervention one, PublishedSession session, Instant now) {
        @Nullable
        LocalisedText title = session.talks().stream()
                .filter(talk -> talk.id().equals(one.talkId))
                .map(PublishedTalk::title)
                .findFirst()
                .orElse(null);
        return new HeldIntervention(
                one.id,
                one.delegateId,
                one.fullName,
                one.position,
                one.organisation,
                one.talkId == null ? Origin.FLOOR : Origin.PLANNED,
                one.talkId,
                title,
                one.beganAt,
                one.endedAt,
                one.secondsAllowed,
                one.usedSeconds(now),
                one.version);
    }
}
