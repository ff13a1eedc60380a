package vn.hoinghi.kernel.imports;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The way of a file through preview and confirmation, in the transaction of the one who asks. Row by row from the file and
 * batch by batch to the database, so that a long file takes no more memory than a short one.
 */
@Singleton
public class FileImports {

    /** Far above any conference. */
    private static final int MOST_ROWS = 100_000;

    private final EntityManager entities;

    FileImports(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Reads a file and keeps what it would do.
     *
     * @param made the import, not kept yet
     * @param plans asked once the headings are understood
     * @throws vn.hoinghi.kernel.problem.Problem {@code import-not-readable}
     */
    public <P extends RowPlan> ImportView preview(
            ImportedFile made, Path file, CellLines lines, Headings headings, Supplier<RowPlans<P>> plans) {
        try (Sheet sheet = Sheet.open(file, lines)) {
            made.columns = ImportJson.write(headings.find(sheet));
            made.persistAndFlush();
            stage(made, sheet, plans.get());
        } catch (IOException unclosable) {
            throw new UncheckedIOException(unclosable);
        }
        ImportedFile counted = entities.merge(made);
        entities.flush();
        return ImportView.of(counted);
    }

    private <P extends RowPlan> void stage(ImportedFile made, Sheet sheet, RowPlans<P> plans) {
        List<SheetRow> batch = new ArrayList<>(ImportedRow.BATCH);
        for (SheetRow row = sheet.next(); row != null; row = sheet.next()) {
            SheetRow asked = row.only(plans.places());
            if (!asked.isBlank()) {
                batch.add(asked);
            }
            if (batch.size() == ImportedRow.BATCH) {
                stage(made, batch, plans);
                batch.clear();
            }
        }
        stage(made, batch, plans);
    }

    private <P extends RowPlan> void stage(ImportedFile made, List<SheetRow> batch, RowPlans<P> plans) {
        if (made.rowCount + batch.size() > MOST_ROWS) {
            throw Sheet.notReadable(
                    String.format(Locale.ROOT, "Tệp có quá %d dòng.", MOST_ROWS),
                    String.format(Locale.ROOT, "It has more than %d rows.", MOST_ROWS));
        }
        List<P> planned = plans.plan(batch);
        for (int at = 0; at < planned.size(); at++) {
            made.count(planned.get(at));
            entities.persist(plans.kept(batch.get(at), planned.get(at)));
        }
        entities.flush();
        // What is written needs no memory any more; the import itself is counted on, and written at the end.
        entities.clear();
    }

    /**
     * Begins to confirm: one file of a conference after the other, since two with the same new rows must not both find
     * them missing.
     *
     * @throws vn.hoinghi.kernel.problem.Problem 409 {@code import-has-rejected-rows}, {@code import-state}
     */
    public <F extends ImportedFile> F confirming(Class<F> kind, F previewed, WhenRejected whenRejected) {
        if (previewed.rejectCount > 0 && whenRejected == WhenRejected.REFUSE) {
            throw ImportProblem.IMPORT_HAS_REJECTED_ROWS.because(
                    "Có " + previewed.rejectCount + " dòng bị từ chối; hãy sửa tệp, hoặc bỏ các dòng đó.",
                    previewed.rejectCount + " rows are rejected; mend the file, or leave them out.");
        }
        UUID conferenceId = previewed.conferenceId;
        UUID id = previewed.id;
        entities.createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended(:import, 0)) as text)", String.class)
                .setParameter("import", kind.getSimpleName() + " " + conferenceId)
                .getSingleResult();
        return ImportedFile.step(kind, conferenceId, id, ImportState.PREVIEWED, ImportState.CONFIRMED);
    }

    /**
     * Makes the whole plan again, before any of it is done, since a row done may be what a later one is taken for.
     *
     * @throws vn.hoinghi.kernel.problem.Problem 409 {@code import-stale} where it is another by now
     */
    public <P extends RowPlan> void checkStillTheSame(
            ImportedFile made, Class<? extends ImportedRow<P>> kind, RowPlans<P> plans) {
        int last = 0;
        for (List<? extends ImportedRow<P>> rows = ImportedRow.after(kind, made.id, last);
                !rows.isEmpty();
                rows = ImportedRow.after(kind, made.id, last)) {
            List<P> now = plans.plan(rows.stream().map(ImportedRow::sheetRow).toList());
            for (int at = 0; at < rows.size(); at++) {
                if (!now.get(at).equals(rows.get(at).planned())) {
                    throw ImportProblem.stale(rows.get(at).rowNumber);
                }
            }
            last = rows.get(rows.size() - 1).rowNumber;
            entities.clear();
        }
    }
}
