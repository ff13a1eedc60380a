package vn.hoinghi.programme.floor;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.people.OrganisationKind;
import vn.hoinghi.programme.PublishedProgramme.PublishedSession;
import vn.hoinghi.programme.live.Today;

/** Reads the floors of published sessions. */
@Singleton
class Floors {

    private static final int SHOWN_NEXT = 3;

    private final EntityManager entities;
    private final Today today;

    Floors(EntityManager entities, Today today) {
        this.entities = entities;
        this.today = today;
    }

    /**
     * @param now when it is asked; null where the answer shall be the same until something happens
     * @throws vn.hoinghi.kernel.problem.Problem 404 where no version ever had the session
     */
    FloorView view(UUID conferenceId, UUID sessionId, @Nullable Instant now) {
        PublishedSession session = today.told(conferenceId, sessionId);
        Floor floor = Floor.of(conferenceId, session);
        List<WaitingSpeaker> order = order(floor);
        return new FloorView(
                sessionId,
                session.title(),
                floor.rule,
                floor.takesRequests,
                Intervention.currentIn(sessionId)
                        .map(one -> FloorView.OnFloor.of(one, now))
                        .orElse(null),
                order.stream().limit(SHOWN_NEXT).map(FloorView.Next::of).toList(),
                order.size());
    }

    /**
     * Lets those whom the chair put behind somebody move up, who speaks now or waits no more.
     *
     * @param order before that, of a floor that is held
     */
    void moveUp(Floor floor, List<WaitingSpeaker> order, UUID gone) {
        List<UUID> ids = order.stream().map(one -> one.id).toList();
        entities.createNativeQuery("update floor_requests set place = place - 1"
                        + " where session_id = :session and state = 'OPEN' and place > :gone")
                .setParameter("session", floor.sessionId)
                .setParameter("gone", Math.max(1, ids.indexOf(gone) + 1))
                .executeUpdate();
    }

    /** Those who wait, the next one first. */
    List<WaitingSpeaker> order(Floor floor) {
        Map<OrganisationKind, Instant> heard = new EnumMap<>(OrganisationKind.class);
        Intervention.in(floor.sessionId).forEach(one -> heard.put(one.organisationKind, one.beganAt));
        return SpeakingOrder.of(floor.rule, WaitingSpeaker.in(floor.sessionId), heard);
    }
}
