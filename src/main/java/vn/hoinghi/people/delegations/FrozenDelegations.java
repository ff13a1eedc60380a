package vn.hoinghi.people.delegations;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.UUID;

/** Whether a delegation is frozen for its focal points. */
@Singleton
public class FrozenDelegations {

    private final Clock clock;

    FrozenDelegations(Clock clock) {
        this.clock = clock;
    }

    /**
     * Holds the organisation's delegation, if it has one, until the transaction of the caller ends, so that nobody freezes
     * it, or asks the same of it, in between.
     */
    public boolean isFrozen(UUID organisationId) {
        return Delegation.<Delegation>find("organisationId", organisationId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .map(delegation -> delegation.isFrozenAt(clock.instant()))
                .orElse(false);
    }
}
