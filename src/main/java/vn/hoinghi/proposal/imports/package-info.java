/**
 * Lists of proposals as provinces send them, XLSX or CSV, one sheet with many rows. The way of a file is that of every import
 * ({@link vn.hoinghi.kernel.imports.FileImports}). A row is a proposal there already where that province has one of that
 * reference, else a new one; an empty cell says nothing, so the same file twice changes nothing. What is past revision is not
 * changed by a file either: a row that would is rejected in the preview.
 *
 * <p>A focal point's list has proposals of its own organisation only, and is confirmed and undone while the call takes
 * proposals. Undoing deletes what the file filed and nobody touched since; the numbers of the last ones are given again.
 *
 * <p>In SQL: a reference is one proposal's ({@code uq_proposals_reference}); no two rows of a file are about one ({@code
 * uq_proposal_import_rows_key}); nothing else deletes a proposal ({@code ck_proposals_kept}).
 */
@NullMarked
package vn.hoinghi.proposal.imports;

import org.jspecify.annotations.NullMarked;
