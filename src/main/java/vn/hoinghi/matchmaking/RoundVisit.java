package vn.hoinghi.matchmaking;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.problem.CommonProblem;

/**
 * A request to a round that the caller may see.
 *
 * @param ownParty the party a focal point acts for, and the only one it acts for; null for the office, which acts for all
 */
public record RoundVisit(
        UUID conferenceId, UUID roundId, @Nullable UUID ownParty) {

    /** Whether the caller acts for one of these. */
    boolean actsFor(UUID... parties) {
        return ownParty == null || List.of(parties).contains(ownParty);
    }

    /** Refuses what is not the caller's to see, as if it were not there. */
    void checkSees(UUID... parties) {
        if (!actsFor(parties)) {
            throw CommonProblem.NOT_FOUND.problem();
        }
    }

    /** Refuses a request made in the name of others. */
    void checkSpeaksFor(UUID... parties) {
        if (!actsFor(parties)) {
            throw References.notFound("/party", "Không phải bên do bạn đại diện.", "Not the party you act for.");
        }
    }
}
