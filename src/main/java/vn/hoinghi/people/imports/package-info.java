/**
 * Lists of delegates as offices send them, XLSX or CSV: previewed with every fault by row and column, confirmed as a
 * whole, undone as a whole. A row is a person there already by its reference, else by folded name and organisation, so
 * the same file twice changes nothing. What changed between preview and confirmation makes the preview stale: the plan
 * is made again and must be the same.
 *
 * <p>In SQL: quotas hold as for everybody ({@code ck_delegation_seats_quota}); of two confirmations of one import the
 * guarded update of its state lets one through.
 */
@NullMarked
package vn.hoinghi.people.imports;

import org.jspecify.annotations.NullMarked;
