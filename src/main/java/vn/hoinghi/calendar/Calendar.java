package vn.hoinghi.calendar;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.hoinghi.kernel.TimeSlot;

/** Binds people and rooms, and says who is bound. Every method takes part in the caller's transaction. */
@Singleton
public class Calendar {

    private static final String RANGE = "tstzrange(:startsAt, :endsAt)";

    private final EntityManager entities;

    Calendar(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Binds a person, unless that person is bound elsewhere then; asks the exclusion constraint itself, so of many at
     * once exactly one is told true. The caller rolls back, or does without, on false.
     */
    public boolean engage(UUID conferenceId, Engagement engagement) {
        return (boolean) over(
                        entities.createNativeQuery(
                                "select engage(:conference, :delegate, :place, :kind, " + RANGE + ")", Boolean.class),
                        engagement.during())
                .setParameter("conference", conferenceId)
                .setParameter("delegate", engagement.delegateId())
                .setParameter("place", engagement.placeId())
                .setParameter("kind", engagement.kind().name())
                .getSingleResult();
    }

    private void bind(UUID conferenceId, Engagement engagement) {
        if (!engage(conferenceId, engagement)) {
            throw CalendarProblem.PERSON_BUSY.problem();
        }
    }

    /** Frees everybody from a place. */
    public void release(UUID placeId) {
        entities.createNativeQuery("delete from engagements where place_id = :place")
                .setParameter("place", placeId)
                .executeUpdate();
    }

    /**
     * Puts these engagements and bookings in the place of all that sessions of the conference bound before. Written in
     * one order by everybody, so that two such changes never wait for each other in a circle.
     *
     * @throws vn.hoinghi.kernel.problem.Problem 409 {@code person-busy} or {@code room-taken} where another one was
     *     quicker
     */
    public void replaceSessions(
            UUID conferenceId, Collection<Engagement> engagements, Collection<RoomBooking> bookings) {
        entities.createNativeQuery("delete from engagements where conference_id = :conference and kind = 'SESSION'")
                .setParameter("conference", conferenceId)
                .executeUpdate();
        entities.createNativeQuery("delete from room_bookings where conference_id = :conference")
                .setParameter("conference", conferenceId)
                .executeUpdate();
        engagements.stream()
                .sorted(Comparator.comparing(Engagement::delegateId)
                        .thenComparing(engagement -> engagement.during().startsAt()))
                .forEach(engagement -> bind(conferenceId, engagement));
        bookings.stream()
                .sorted(Comparator.comparing(RoomBooking::roomId)
                        .thenComparing(booking -> booking.during().startsAt()))
                .forEach(booking -> bookRoom(conferenceId, booking));
    }

    /**
     * Books a room, asking the exclusion constraint itself: where many want one room at once, waiting for a plain
     * insert's verdict would end in deadlocks.
     *
     * @throws vn.hoinghi.kernel.problem.Problem 409 {@code room-taken}
     */
    void bookRoom(UUID conferenceId, RoomBooking booking) {
        int booked = over(
                        entities.createNativeQuery(
                                "insert into room_bookings (conference_id, room_id, place_id, during)"
                                        + " values (:conference, :room, :place, " + RANGE + ")"
                                        + " on conflict do nothing"),
                        booking.during())
                .setParameter("conference", conferenceId)
                .setParameter("room", booking.roomId())
                .setParameter("place", booking.placeId())
                .executeUpdate();
        if (booked == 0) {
            throw CalendarProblem.ROOM_TAKEN.problem();
        }
    }

    /** What binds these people during the interval, in order of time. */
    public List<Engagement> engagements(UUID conferenceId, Collection<UUID> delegateIds, TimeSlot during) {
        Query query = entities.createNativeQuery(
                "select delegate_id, place_id, kind, lower(during) as starts_at, upper(during) as ends_at"
                        + " from engagements where conference_id = :conference and delegate_id in (:delegates)"
                        + " and during && " + RANGE + " order by lower(during), delegate_id",
                Tuple.class);
        if (delegateIds.isEmpty()) {
            return List.of();
        }
        @SuppressWarnings("unchecked")
        Stream<Tuple> rows = over(query, during)
                .setParameter("conference", conferenceId)
                .setParameter("delegates", delegateIds)
                .getResultStream();
        return rows.map(Calendar::engagement).toList();
    }

    private static Engagement engagement(Tuple row) {
        return new Engagement(
                row.get("delegate_id", UUID.class),
                row.get("place_id", UUID.class),
                Engagement.Kind.valueOf(row.get("kind", String.class)),
                new TimeSlot(row.get("starts_at", Instant.class), row.get("ends_at", Instant.class)));
    }

    private static Query over(Query query, TimeSlot during) {
        return query.setParameter("startsAt", during.startsAt()).setParameter("endsAt", during.endsAt());
    }
}
