/**
 * Lists of delegates as offices send them, XLSX or CSV: previewed cell by cell with every fault by row and column,
 * confirmed as a whole, undone as a whole. A row is a person there already by the identifier of an export, else by its
 * reference, else by the name to the letter within the organisation where no contact contradicts ({@code KnownPeople}), so
 * the same file twice changes nothing. New people who only look like somebody known are listed before they are saved. Rows that find no place left by a
 * quota are told in the preview already ({@code PlacesLeft}). The way of a file is that of every import ({@link
 * vn.hoinghi.kernel.imports.FileImports}).
 *
 * <p>In SQL: quotas hold as for everybody ({@code ck_delegation_seats_quota}); of two confirmations of one import the
 * guarded update of its state lets one through; no two rows of a file are about one person ({@code
 * uq_delegate_import_rows_person}).
 */
@NullMarked
package vn.hoinghi.people.imports;

import org.jspecify.annotations.NullMarked;
