package vn.hoinghi.programme.floor;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.hoinghi.kernel.problem.CommonProblem;

/** Puts somebody elsewhere in the list than the rule does. */
@Singleton
public class MoveSpeaker {

    private final EntityManager entities;
    private final FloorAccess access;
    private final Floors floors;

    MoveSpeaker(EntityManager entities, FloorAccess access, Floors floors) {
        this.entities = entities;
        this.access = access;
        this.floors = floors;
    }

    /**
     * Those before that place keep theirs, whoever asks after; those behind follow by the rule.
     *
     * @throws vn.hoinghi.kernel.problem.Problem 403; 404 where they do not wait
     */
    @Transactional
    public FloorRequestList move(UUID conferenceId, UUID sessionId, UUID id, int place) {
        Floor floor = Floor.held(conferenceId, access.run(conferenceId, sessionId));
        List<WaitingSpeaker> order = new ArrayList<>(floors.order(floor));
        WaitingSpeaker moved = order.stream()
                .filter(one -> one.id.equals(id))
                .findFirst()
                .orElseThrow(CommonProblem.NOT_FOUND::problem);
        order.remove(moved);
        long placedBefore = order.stream().filter(one -> one.place != null).count();
        int at = Math.min(place - 1, order.size());
        order.add(at, moved);
        fix(order.subList(0, (int) Math.max(at, placedBefore) + 1));
        entities.clear();
        return FloorRequestList.of(floors.order(floor), waiting -> true);
    }

    private void fix(List<WaitingSpeaker> placed) {
        entities.createNativeQuery("update floor_requests r set place = o.place"
                        + " from unnest(cast(:ids as uuid[])) with ordinality as o (id, place) where r.id = o.id")
                .setParameter("ids", placed.stream().map(one -> one.id).toArray(UUID[]::new))
                .executeUpdate();
    }
}
