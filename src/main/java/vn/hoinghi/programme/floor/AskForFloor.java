package vn.hoinghi.programme.floor;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import vn.hoinghi.kernel.CurrentUser;
import vn.hoinghi.kernel.Ids;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.programme.DelegateMeant;
import vn.hoinghi.programme.PublishedProgramme.PublishedSession;
import vn.hoinghi.programme.live.Today;

/** Puts somebody on the list of those who want the floor. */
@Singleton
public class AskForFloor {

    private final EntityManager entities;
    private final CurrentUser user;
    private final DelegateMeant delegates;
    private final Today today;
    private final Floors floors;
    private final Clock clock;

    AskForFloor(
            EntityManager entities,
            CurrentUser user,
            DelegateMeant delegates,
            Today today,
            Floors floors,
            Clock clock) {
        this.entities = entities;
        this.user = user;
        this.delegates = delegates;
        this.today = today;
        this.floors = floors;
        this.clock = clock;
    }

    /**
     * @throws vn.hoinghi.kernel.problem.Problem 404 for a session or a person that the caller may not know of; 409 where the
     *     list is closed or the person is on it; 422 where they are not approved
     */
    @Transactional
    public FloorRequestView ask(UUID conferenceId, UUID sessionId, FloorRequest request) {
        PublishedSession session = today.session(conferenceId, sessionId);
        UUID delegate = delegates.by(conferenceId, request.delegate());
        Floor floor = Floor.held(conferenceId, session);
        boolean isStaff = user.is(Role.ORGANISER) || user.is(Role.DESK);
        if (!floor.takesRequests && !isStaff) {
            throw FloorProblem.FLOOR_CLOSED.problem();
        }
        UUID id = Ids.next();
        entities.createNativeQuery(
                        "insert into floor_requests (id, conference_id, session_id, delegate_id, note,"
                                + " seconds_allowed, requested_by, requested_at)"
                                + " values (:id, :conference, :session, :delegate, cast(:note as text), cast(:seconds as int), :by, :now)")
                .setParameter("id", id)
                .setParameter("conference", conferenceId)
                .setParameter("session", sessionId)
                .setParameter("delegate", delegate)
                .setParameter("note", request.note())
                .setParameter("seconds", request.secondsAllowed())
                .setParameter("by", user.username())
                .setParameter("now", clock.instant())
                .executeUpdate();
        List<FloorRequestView> asked = FloorRequestList.of(floors.order(floor), waiting -> waiting.id.equals(id))
                .items();
        return asked.get(0);
    }
}
