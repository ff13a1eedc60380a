package vn.hoinghi.programme.conflicts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.conference.ConferenceCard;
import vn.hoinghi.conference.RoomCard;
import vn.hoinghi.kernel.TimeSlot;
import vn.hoinghi.programme.Draft;
import vn.hoinghi.programme.Occasion;
import vn.hoinghi.programme.Session;
import vn.hoinghi.programme.Talk;

/** What is at odds within a session that is held: its talks with its time and each other, its people with its room. */
final class SessionConflicts {

    private final Draft draft;
    private final ConflictWords words;
    private final List<Conflict> found = new ArrayList<>();

    private SessionConflicts(Draft draft, ConflictWords words) {
        this.draft = draft;
        this.words = words;
    }

    static List<Conflict> in(Draft draft, ConflictWords words) {
        SessionConflicts conflicts = new SessionConflicts(draft, words);
        for (Session session : draft.held()) {
            conflicts.findOutsideDays(session);
            conflicts.findTalksOutside(session);
            conflicts.findWrongRoom(session);
            conflicts.findTalksOverlappingOrApart(session);
            if (session.needsChair() && !session.hasChair()) {
                conflicts.found.add(words.chairMissing(Occasion.of(session)));
            }
        }
        return conflicts.found;
    }

    /** Days are those of the conference's zone; who ends at midnight ends on the day before. */
    private void findOutsideDays(Session session) {
        ConferenceCard conference = draft.conference();
        Instant first = conference.startsOn().atStartOfDay(conference.zone()).toInstant();
        Instant over =
                conference.endsOn().plusDays(1).atStartOfDay(conference.zone()).toInstant();
        if (!new TimeSlot(first, over).contains(session.during())) {
            found.add(words.sessionOutsideDays(Occasion.of(session)));
        }
    }

    private void findTalksOutside(Session session) {
        draft.heldTalksOf(session).stream()
                .filter(talk -> !session.during().contains(talk.during()))
                .map(talk -> words.talkOutsideSession(Occasion.of(talk), Occasion.of(session)))
                .forEach(found::add);
    }

    private void findWrongRoom(Session session) {
        if (session.roomId == null) {
            return;
        }
        RoomCard room = draft.rooms().get(session.roomId);
        Integer people = draft.peopleOf(session);
        if (room == null) {
            found.add(words.roomGone(Occasion.of(session)));
        } else if (people != null && room.capacity() != null && people > room.capacity()) {
            found.add(words.roomTooSmall(room, people, Occasion.of(session)));
        }
    }

    /** Compares each talk with the one before it that is over last, and the first and the last with the session. */
    private void findTalksOverlappingOrApart(Session session) {
        List<Talk> talks = draft.heldTalksOf(session).stream()
                .sorted(Comparator.<Talk, Instant>comparing(talk -> talk.startsAt)
                        .thenComparing(talk -> talk.endsAt))
                .toList();
        @Nullable Talk last = null;
        for (Talk talk : talks) {
            if (last == null && session.startsAt.isBefore(talk.startsAt)) {
                found.add(words.gapBeforeTalks(
                        Occasion.of(session), Occasion.of(talk), minutes(session.startsAt, talk.startsAt)));
            } else if (last != null && talk.startsAt.isBefore(last.endsAt)) {
                found.add(words.talksOverlap(Occasion.of(last), Occasion.of(talk)));
            } else if (last != null && talk.startsAt.isAfter(last.endsAt)) {
                found.add(words.gapBetweenTalks(
                        Occasion.of(last), Occasion.of(talk), minutes(last.endsAt, talk.startsAt)));
            }
            last = last == null || talk.endsAt.isAfter(last.endsAt) ? talk : last;
        }
        if (last != null && last.endsAt.isBefore(session.endsAt)) {
            found.add(
                    words.gapAfterTalks(Occasion.of(last), Occasion.of(session), minutes(last.endsAt, session.endsAt)));
        }
    }

    /** Begun ones count. */
    private static long minutes(Instant from, Instant until) {
        return Duration.between(from, until).plusSeconds(59).toMinutes();
    }
}
