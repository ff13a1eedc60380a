package vn.hoinghi.matchmaking.scheduler;

import java.util.List;

/**
 * What the scheduler answers.
 *
 * @param tables for each pair its table; {@link Plan#NOWHERE} if it does not meet, or brings its own
 * @param levels what was reached and what cannot be exceeded, in order of precedence
 * @param explanations why, for each pair that does not meet
 * @param isComplete whether all moves were tried, or the rest would have been in vain; the same seed then gives the same plan
 */
public record Schedule(
        Plan plan, List<Integer> tables, List<Level> levels, List<Explanation> explanations, boolean isComplete) {

    public Level level(Level.Aspect kind) {
        return levels.stream().filter(level -> level.kind() == kind).findFirst().orElseThrow();
    }
}
