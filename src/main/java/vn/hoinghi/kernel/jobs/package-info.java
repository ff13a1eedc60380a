/**
 * Work that takes longer than a request. A feature contributes a {@link vn.hoinghi.kernel.jobs.JobKind}; a job of it is
 * started in the transaction of a request, taken up by any node, and taken up again by another when its node falls
 * silent. What came of it is kept for a day.
 *
 * <p>In SQL: one node takes up a job ({@code for update skip locked}); each taking-up has a number, and only the last one
 * may write ({@code jobs.run}).
 */
@NullMarked
package vn.hoinghi.kernel.jobs;

import org.jspecify.annotations.NullMarked;
