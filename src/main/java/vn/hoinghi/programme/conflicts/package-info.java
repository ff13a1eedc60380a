/**
 * What in a draft does not go together, each conflict with both of its sides. Intervals are half-open: what begins as
 * the other ends does not clash.
 *
 * <p>What can never be is no conflict: the database refuses to keep it ({@link
 * vn.hoinghi.programme.conflicts.ConflictSeverity#BLOCK}), in the draft by its constraints and once published by those of
 * the calendar. The rest may stand in a draft while it is being made.
 */
@NullMarked
package vn.hoinghi.programme.conflicts;

import org.jspecify.annotations.NullMarked;
