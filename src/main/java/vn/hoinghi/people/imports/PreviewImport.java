package vn.hoinghi.people.imports;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file and says what it would do; of the delegates nothing is written. Row by row from the file and batch by
 * batch to the database, so that a long file takes no more memory than a short one.
 */
@Singleton
public class PreviewImport {

    /** Far above any conference. */
    private static final int MOST_ROWS = 100_000;

    private final EntityManager entities;
    private final PlanRows planning;
    private final Clock clock;

    PreviewImport(EntityManager entities, PlanRows planning, Clock clock) {
        this.entities = entities;
        this.planning = planning;
        this.clock = clock;
    }

    /**
     * A file somebody sent.
     *
     * @param organisation whose people alone it may be about; null where they may be anybody's
     * @param columns what they say of its headings, as JSON
     */
    record Sent(
            Path file,
            String fileName,
            @Nullable String columns,
            String user,
            @Nullable UUID organisation) {}

    /** @throws vn.hoinghi.kernel.problem.Problem {@code import-not-readable} */
    @Transactional
    public ImportView preview(UUID conferenceId, Sent sent) {
        SheetFields fields = SheetFields.of(conferenceId);
        Headings headings =
                new Headings(fields, ColumnOverrides.read(sent.columns(), fields), sent.organisation() == null);
        DelegateImport made = DelegateImport.of(conferenceId, sent, clock.instant());
        try (Sheet sheet = Sheet.open(sent.file())) {
            List<ImportColumn> columns = headings.find(sheet);
            made.columns = ImportJson.write(columns);
            made.persistAndFlush();
            stage(made, sheet, new RowReader(made));
        } catch (IOException unclosable) {
            throw new UncheckedIOException(unclosable);
        }
        DelegateImport counted = entities.merge(made);
        entities.flush();
        return ImportView.of(counted);
    }

    private void stage(DelegateImport made, Sheet sheet, RowReader reader) {
        PlacesLeft places = PlacesLeft.in(entities, made.conferenceId);
        List<SheetRow> batch = new ArrayList<>(PlanRows.BATCH);
        for (SheetRow row = sheet.next(); row != null; row = sheet.next()) {
            SheetRow asked = row.only(reader.places());
            if (!asked.isBlank()) {
                batch.add(asked);
            }
            if (batch.size() == PlanRows.BATCH) {
                stage(made, reader, batch, places);
                batch.clear();
            }
        }
        stage(made, reader, batch, places);
    }

    private void stage(DelegateImport made, RowReader reader, List<SheetRow> batch, PlacesLeft places) {
        if (made.rowCount + batch.size() > MOST_ROWS) {
            throw Sheet.notReadable(
                    String.format(Locale.ROOT, "Tệp có quá %d dòng.", MOST_ROWS),
                    String.format(Locale.ROOT, "It has more than %d rows.", MOST_ROWS));
        }
        List<PlannedRow> planned = planning.plan(made, reader, batch, places);
        for (int at = 0; at < planned.size(); at++) {
            made.count(planned.get(at));
            entities.persist(DelegateImportRow.of(made.id, batch.get(at), planned.get(at)));
        }
        entities.flush();
        // What is written needs no memory any more; the import itself is counted on, and written at the end.
        entities.clear();
    }
}
