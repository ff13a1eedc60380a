package vn.hoinghi.matchmaking.scheduler;

import java.util.ArrayList;
import java.util.List;

/**
 * One thing that could be otherwise.
 *
 * @param subject the kind of meeting, the participant, the pair or the number of the precedence
 * @param slot where; {@link Plan#NOWHERE} if nowhere in particular
 */
public record Relaxation(Remedy kind, int subject, int slot) {

    /** What could be otherwise, what is easily arranged first. */
    public enum Remedy {
        /** One more table in the slot, for meetings of that kind. */
        MORE_TABLES,
        /** The participant comes in the slot. */
        MORE_TIME,
        /** The participant sends one more team in the slot. */
        MORE_TEAMS,
        /** The participant takes one more meeting. */
        HIGHER_LIMIT,
        /** The pair may meet in the slot. */
        ALLOWED_SLOT,
        /** The precedence is given up. */
        ORDER_LIFTED,
        /** The pair may meet. */
        BAN_LIFTED
    }

    /** The instance as it would then be. */
    public Instance applyTo(Instance instance) {
        return switch (kind) {
            case MORE_TABLES -> instance.withTables(instance.tables().withOneMore(subject, slot));
            case MORE_TIME, MORE_TEAMS -> {
                Participant participant = instance.participants().get(subject);
                List<Long> teams = new ArrayList<>(participant.teams());
                teams.add(1L << slot);
                yield instance.withParticipant(subject, participant.withTeams(teams));
            }
            case HIGHER_LIMIT -> {
                Participant participant = instance.participants().get(subject);
                yield instance.withParticipant(subject, participant.withAtMost(participant.atMost() + 1));
            }
            case ALLOWED_SLOT -> {
                Pair pair = instance.pairs().get(subject);
                yield instance.withPair(subject, pair.withAllowed(pair.allowed() | 1L << slot));
            }
            case ORDER_LIFTED -> {
                List<Precedence> left = new ArrayList<>(instance.precedences());
                left.remove(subject);
                yield instance.withPrecedences(left);
            }
            case BAN_LIFTED ->
                instance.withPair(subject, instance.pairs().get(subject).standing(Pair.Standing.OPEN, Plan.NOWHERE));
        };
    }
}
