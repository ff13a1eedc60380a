package vn.hoinghi.programme;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.calendar.Engagement;
import vn.hoinghi.calendar.RoomBooking;
import vn.hoinghi.conference.ConferenceCard;
import vn.hoinghi.conference.RoomCard;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.people.DelegateCard;
import vn.hoinghi.people.OrganisationKind;
import vn.hoinghi.programme.speakers.SpeakerStanding;

/**
 * A whole draft as it stands, and what is known of its people and rooms.
 *
 * @param sessions in order of time
 * @param speakers what is known of them as speakers; nothing of some
 * @param talks of each session in their order
 * @param guests how many are approved, by the kind of their organisation
 */
public record Draft(
        ConferenceCard conference,
        List<Session> sessions,
        Map<UUID, List<Talk>> talks,
        Map<UUID, DelegateCard> people,
        Map<UUID, SpeakerStanding> speakers,
        Map<UUID, RoomCard> rooms,
        Map<OrganisationKind, Long> guests) {

    /** The sessions that take place. */
    public List<Session> held() {
        return sessions.stream().filter(Session::isHeld).toList();
    }

    /** The talks of a session that are given. */
    public List<Talk> heldTalksOf(Session session) {
        return talksOf(session).stream().filter(Talk::isHeld).toList();
    }

    List<Talk> talksOf(Session session) {
        return talks.getOrDefault(session.id, List.of());
    }

    DelegateCard person(UUID delegateId) {
        return Objects.requireNonNull(people.get(delegateId));
    }

    public SpeakerStanding standing(UUID delegateId) {
        return speakers.getOrDefault(delegateId, SpeakerStanding.UNKNOWN);
    }

    /** What changes whenever something in it does, but for who its people are. */
    public long fingerprint() {
        String all = sessions.stream()
                .map(session -> session.id + " " + session.version)
                .sorted()
                .collect(Collectors.joining("\n"));
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits() & Long.MAX_VALUE;
    }

    /**
     * How many a session needs room for: those expected, else its capacity, else everybody whom its audience invites; null
     * where none of them is said.
     */
    public @Nullable Integer peopleOf(Session session) {
        if (session.expected != null || session.capacity != null || session.audience.isEmpty()) {
            return session.expected == null ? session.capacity : session.expected;
        }
        return (int) session.audience.stream()
                .mapToLong(kind -> guests.getOrDefault(kind, 0L))
                .sum();
    }

    LocalisedText roomName(UUID roomId) {
        return Objects.requireNonNull(rooms.get(roomId)).name();
    }

    /** Who must be where; several roles of one person in a session are one duty. */
    public List<Duty> duties() {
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
    public List<Engagement> engagements() {
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
