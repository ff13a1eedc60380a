/**
 * Files with many rows, XLSX or CSV, as offices send them: read row by row, previewed cell by cell with every fault by row and
 * column, confirmed as a whole, undone as a whole. A feature says which fields there are and what a row would do ({@link
 * vn.hoinghi.kernel.imports.RowPlans}); how a file is read, what is kept of it and when its preview is stale is the same for
 * all.
 *
 * <p>A file is never held as a whole: rows are read, planned and written a thousand at a time. Formulas are never evaluated,
 * and cells under headings that nobody understood are not kept. What changed between preview and confirmation makes the
 * preview stale: the plan is made again and must be the same.
 *
 * <p>In SQL, for each feature: of two confirmations of one import the guarded update of its state lets one through, and no
 * two rows of a file are about the same ({@code uq_<feature>_import_rows_…}).
 */
@NullMarked
package vn.hoinghi.kernel.imports;

import org.jspecify.annotations.NullMarked;
