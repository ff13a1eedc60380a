package vn.hoinghi.matchmaking.scheduler;

/**
 * A rule that a plan breaks.
 *
 * @param subject the number of the pair, the participant or the kind of meeting
 * @param slot where; {@link Plan#NOWHERE} if nowhere in particular
 */
public record Violation(Rule rule, int subject, int slot) {

    /** What no plan may do. */
    public enum Rule {
        SLOT_EXISTS,
        NOT_ALLOWED,
        FORBIDDEN,
        NOT_FREE,
        AT_ONCE,
        AT_MOST,
        TABLES,
        TABLE,
        PINNED,
        REQUIRED,
        PRECEDENCE
    }
}
