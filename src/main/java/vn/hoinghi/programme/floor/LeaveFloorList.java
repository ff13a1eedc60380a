package vn.hoinghi.programme.floor;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.programme.PublishedProgramme.PublishedSession;
import vn.hoinghi.programme.live.Today;

/** Takes a request for the floor back. */
@Singleton
public class LeaveFloorList {

    private final EntityManager entities;
    private final FloorAccess access;
    private final Today today;
    private final Floors floors;

    LeaveFloorList(EntityManager entities, FloorAccess access, Today today, Floors floors) {
        this.entities = entities;
        this.access = access;
        this.today = today;
        this.floors = floors;
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 404 where it is heard, taken back already or a stranger's */
    @Transactional
    public void leave(UUID conferenceId, UUID sessionId, UUID id) {
        PublishedSession session = today.told(conferenceId, sessionId);
        WaitingSpeaker waiting = Optional.<WaitingSpeaker>ofNullable(WaitingSpeaker.findById(id))
                .filter(one -> one.sessionId.equals(sessionId))
                .filter(one -> access.seesAll(session) || access.isCallers(one))
                .orElseThrow(CommonProblem.NOT_FOUND::problem);
        Floor floor = Floor.held(conferenceId, session);
        List<WaitingSpeaker> order = floors.order(floor);
        int left = entities.createNativeQuery(
                        "update floor_requests set state = 'WITHDRAWN' where id = :id and state = 'OPEN'")
                .setParameter("id", waiting.id)
                .executeUpdate();
        if (left == 0) {
            throw CommonProblem.NOT_FOUND.problem();
        }
        floors.moveUp(floor, order, waiting.id);
    }
}
