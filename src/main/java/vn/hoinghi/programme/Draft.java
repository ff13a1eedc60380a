package vn.hoinghi.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vn.hoinghi.calendar.Engagement;
import vn.hoinghi.calendar.RoomBooking;
import vn.hoinghi.conference.ConferenceCard;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.people.DelegateCard;

/**
 * A whole draft as it stands, and what is known of its people and rooms.
 *
 * @param sessions in order of time
 * @param talks of each session in their order
 */
record Draft(
        ConferenceCard conference,
        List<Session> sessions,
        Map<UUID, List<Talk>> talks,
        Map<UUID, DelegateCard> people,
        Map<UUID, LocalisedText> roomNames) {

    /** The sessions that take place. */
    List<Session> held() {
        return sessions.stream().filter(Session::isHeld).toList();
    }

    /** The talks of a session that are given. */
    List<Talk> heldTalksOf(Session session) {
        return talksOf(session).stream().filter(Talk::isHeld).toList();
    }

    List<Talk> talksOf(Session session) {
        return talks.getOrDefault(session.id, List.of());
    }

    DelegateCard person(UUID delegateId) {
        return Objects.requireNonNull(people.get(delegateId));
    }

    LocalisedText roomName(UUID roomId) {
        return Objects.requireNonNull(roomNames.get(roomId));
    }

    /** Who must be where; several roles of one person in a session are one duty. */
    List<Duty> duties() {
        List<Duty> duties = new ArrayList<>();
        for (Session session : held()) {
            session.roles.forEach(
                    role -> duties.add(new Duty(person(role.delegateId()), session.id, Occasion.of(session))));
            for (Talk talk : heldTalksOf(session)) {
                talk.speakers.forEach(
                        speaker -> duties.add(new Duty(person(speaker.delegateId()), session.id, Occasion.of(talk))));
            }
        }
        return duties.stream().distinct().toList();
    }

    /** What publication binds people to. A talk that lasts as long as its session binds no more than the session. */
    List<Engagement> engagements() {
        return duties().stream().map(Duty::engagement).distinct().toList();
    }

    List<RoomBooking> bookings() {
        List<RoomBooking> bookings = new ArrayList<>();
        for (Session session : held()) {
            if (session.roomId != null) {
                bookings.add(new RoomBooking(session.roomId, session.id, session.during()));
            }
        }
        return bookings;
    }
}
