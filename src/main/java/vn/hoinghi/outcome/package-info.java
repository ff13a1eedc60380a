/**
 * What the conference adopted and what came of it: directions for action, who committed to what, how far they are.
 *
 * <p>Everybody who is signed in reads the directions. A focal point knows only of the commitments of its organisation,
 * and reports their progress; the conference's office does everything.
 *
 * <p>In SQL: directions are numbered without doubles ({@code uq_directions_position}); what is adopted neither changes
 * nor goes away (the constraint trigger {@code ck_directions_adopted}); progress is a percentage
 * ({@code ck_commitments_percentage}), from which {@link vn.hoinghi.outcome.CommitmentStatus} follows.
 */
@NullMarked
package vn.hoinghi.outcome;

import org.jspecify.annotations.NullMarked;
