package vn.hoinghi.programme.floor;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import vn.hoinghi.kernel.Ids;
import vn.hoinghi.kernel.problem.CommonProblem;

/** Gives the floor to somebody who wants it; whether nobody has it, the database says. */
@Singleton
public class GiveFloor {

    private final EntityManager entities;
    private final FloorAccess access;
    private final Floors floors;
    private final Clock clock;

    GiveFloor(EntityManager entities, FloorAccess access, Floors floors, Clock clock) {
        this.entities = entities;
        this.access = access;
        this.floors = floors;
        this.clock = clock;
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 403; 404 without that request; 409 where somebody has it or nobody waits */
    @Transactional
    public InterventionView give(UUID conferenceId, UUID sessionId, GivenFloorRequest request) {
        Floor floor = Floor.held(conferenceId, access.run(conferenceId, sessionId));
        UUID id = begin(floor, request);
        return InterventionView.of(
                Intervention.at(new Intervention.Address(conferenceId, sessionId, id)), clock.instant());
    }

    private UUID begin(Floor floor, GivenFloorRequest request) {
        List<WaitingSpeaker> order = floors.order(floor);
        UUID given = request.request() == null ? next(order) : request.request();
        int seconds = request.secondsAllowed() == null ? floor.secondsAllowed : request.secondsAllowed();
        UUID id = Ids.next();
        // Never before the last one ended, by whichever node's clock that was.
        int begun = entities.createNativeQuery("with heard as (update floor_requests set state = 'HEARD'"
                        + " where id = :request and session_id = :session and state = 'OPEN'"
                        + " returning delegate_id, talk_id, seconds_allowed)"
                        + " insert into interventions (id, conference_id, session_id, delegate_id, talk_id,"
                        + " seconds_allowed, began_at)"
                        + " select :id, :conference, :session, h.delegate_id, h.talk_id,"
                        + " case when :isSet then :seconds else coalesce(h.seconds_allowed, :seconds) end,"
                        + " greatest(cast(:now as timestamptz),"
                        + " (select max(i.ended_at) from interventions i where i.session_id = :session))"
                        + " from heard h")
                .setParameter("request", given)
                .setParameter("session", floor.sessionId)
                .setParameter("id", id)
                .setParameter("conference", floor.conferenceId)
                .setParameter("isSet", request.secondsAllowed() != null)
                .setParameter("seconds", seconds)
                .setParameter("now", clock.instant())
                .executeUpdate();
        if (begun == 0) {
            throw wasAsked(floor, given)
                    ? FloorProblem.FLOOR_REQUEST_CLOSED.problem()
                    : CommonProblem.NOT_FOUND.problem();
        }
        floors.moveUp(floor, order, given);
        return id;
    }

    private static UUID next(List<WaitingSpeaker> order) {
        if (order.isEmpty()) {
            throw FloorProblem.NOBODY_WAITS.problem();
        }
        return order.get(0).id;
    }

    private boolean wasAsked(Floor floor, UUID request) {
        return !entities.createNativeQuery("select 1 from floor_requests where id = :id and session_id = :session")
                .setParameter("id", request)
                .setParameter("session", floor.sessionId)
                .getResultList()
                .isEmpty();
    }
}
