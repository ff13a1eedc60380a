package vn.hoinghi.programme.floor;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.hoinghi.kernel.problem.CommonProblem;

/** Puts somebody elsewhere in the list than the rule does; that place is theirs. */
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
     * Nobody else is put anywhere, but for those who were put at that place before, who come after.
     *
     * @throws vn.hoinghi.kernel.problem.Problem 403; 404 where they do not wait
     */
    @Transactional
    public FloorRequestList move(UUID conferenceId, UUID sessionId, UUID id, int place) {
        Floor floor = Floor.held(conferenceId, access.run(conferenceId, sessionId));
        List<WaitingSpeaker> others = new ArrayList<>(floors.order(floor));
        if (!others.removeIf(one -> one.id.equals(id))) {
            throw CommonProblem.NOT_FOUND.problem();
        }
        int free = Math.min(place, others.size() + 1);
        put(id, free);
        for (WaitingSpeaker other : SpeakingOrder.placed(others)) {
            if (Integer.valueOf(free).equals(other.place)) {
                free++;
                put(other.id, free);
            }
        }
        entities.clear();
        return FloorRequestList.of(floors.order(floor), waiting -> true);
    }

    /** Under the lock of the floor, which all who move somebody hold. */
    private void put(UUID request, int place) {
        entities.createNativeQuery("update floor_requests set place = :place where id = :id")
                .setParameter("place", place)
                .setParameter("id", request)
                .executeUpdate();
    }
}
