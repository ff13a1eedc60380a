/**
 * What phones need to go on without network, and what they did meanwhile. A snapshot of a list holds an entry for each
 * ticket, which only that ticket opens: a phone that is lost reveals nobody whose ticket it has not seen. What it holds and
 * how a phone judges by it stands in docs/check-in.md, with vectors in openapi/vectors. A delta tells what changed since,
 * and forgets nothing that committed late.
 *
 * <p>What phones hand in afterwards has happened and is kept ({@code judge_offline_scans}); what should not have happened
 * stands in the report of conflicts until a supervisor says what it was ({@code conflict_resolutions}).
 */
@NullMarked
package vn.hoinghi.checkin.offline;

import org.jspecify.annotations.NullMarked;
