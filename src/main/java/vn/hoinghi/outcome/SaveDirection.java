package vn.hoinghi.outcome;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.web.Versions;

/** Adds a direction, or changes or drops one that is not adopted. */
@Singleton
public class SaveDirection {

    /** @throws vn.hoinghi.kernel.problem.Problem 409 where the position is taken */
    @Transactional
    public DirectionView add(UUID conferenceId, DirectionRequest request) {
        return save(Direction.in(conferenceId), request);
    }

    @Transactional
    public DirectionView change(UUID conferenceId, UUID id, @Nullable String ifMatch, DirectionRequest request) {
        return save(draft(conferenceId, id, ifMatch), request);
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 409 where there are commitments to it */
    @Transactional
    public void drop(UUID conferenceId, UUID id, @Nullable String ifMatch) {
        draft(conferenceId, id, ifMatch).delete();
        Direction.flush();
    }

    private static Direction draft(UUID conferenceId, UUID id, @Nullable String ifMatch) {
        Direction direction = Direction.locked(conferenceId, id);
        Versions.check(ifMatch, direction.version);
        direction.mustBeDraft();
        return direction;
    }

    private static DirectionView save(Direction direction, DirectionRequest request) {
        direction.change(request);
        direction.persistAndFlush();
        return DirectionView.of(direction);
    }
}
