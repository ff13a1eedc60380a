package vn.hoinghi.matchmaking.scheduler;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Why a pair does not meet in a plan.
 *
 * @param full the sides that are full, where that is why
 * @param instead the meetings that are held instead, best first
 * @param way what would have to change: the cheapest way in if one thing were otherwise; empty where one thing is not enough
 * @param forced what the best selection of all would lose if the pair had to meet, whoever gave way; empty where it cannot be
 *     told
 */
public record Explanation(
        int pair, WhyNot code, List<Integer> full, List<Integer> instead, Optional<WayIn> way, OptionalLong forced) {

    /** The reason in one word. */
    public enum WhyNot {
        /** The two must not meet. */
        FORBIDDEN,
        /** There is no slot in which everybody could come, whoever else they meet. */
        NO_COMMON_SLOT,
        /** In every common slot somebody meets somebody else, or takes no more meetings. */
        PARTY_FULL,
        /** There are common slots in which nobody meets anybody else, and no table is left in any. */
        TABLES_FULL,
        /** There are common slots with tables, and a precedence forbids each. */
        ORDER,
        /** What is in the way in every common slot is pinned or required. */
        PINNED_ELSEWHERE,
        /** What is in the way is worth less, and was published. */
        KEPT_AS_PUBLISHED,
        /** What is in the way is worth no more, and keeps somebody at the least that everybody gets. */
        FLOOR,
        /** What is in the way is worth the same. */
        TIE_LOST,
        /** Nothing is in the way, or what is is worth less: somebody changed the plan by hand. */
        DECIDED
    }
}
