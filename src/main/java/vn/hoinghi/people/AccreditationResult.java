package vn.hoinghi.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.problem.ProblemBody;

/**
 * What became of one decision.
 *
 * @param id of the delegate; absent where it cannot be read
 * @param status as if the decision had been sent alone
 * @param version of the delegate afterwards; absent where nothing was decided
 */
public record AccreditationResult(
        int index,
        @Nullable UUID id,
        int status,
        @Nullable Long version,
        @Nullable ProblemBody problem) {

    static AccreditationResult done(int index, DelegateView delegate) {
        return new AccreditationResult(index, delegate.id(), 200, delegate.version(), null);
    }

    static AccreditationResult failed(int index, @Nullable UUID id, ProblemBody problem) {
        return new AccreditationResult(index, id, problem.status(), null, problem);
    }
}
