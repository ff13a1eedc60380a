package vn.hoinghi.people.imports;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.hoinghi.kernel.problem.Problem;
import vn.hoinghi.people.PeopleProblem;

/** Does what a preview said: all of it, or nothing where it would no longer be that. */
@Singleton
public class ConfirmImport {

    private final EntityManager entities;
    private final PlanRows planning;
    private final ApplyPlan apply;

    ConfirmImport(EntityManager entities, PlanRows planning, ApplyPlan apply) {
        this.entities = entities;
        this.planning = planning;
        this.apply = apply;
    }

    /** @throws Problem 409: {@code import-stale}, {@code import-state}, {@code quota-exceeded} */
    @Transactional
    public ImportView confirm(UUID conferenceId, UUID id) {
        // Two files with the same new people must not both find them missing.
        entities.createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended(:import, 0)) as text)", String.class)
                .setParameter("import", "delegate import " + conferenceId)
                .getSingleResult();
        DelegateImport made = DelegateImport.step(conferenceId, id, ImportState.PREVIEWED, ImportState.CONFIRMED);
        checkStillTheSame(made);
        apply.apply(made);
        return ImportView.of(DelegateImport.get(conferenceId, id));
    }

    /** Makes the whole plan again, before any of it is done, since a row done may be a namesake of a later one. */
    private void checkStillTheSame(DelegateImport made) {
        RowReader reader = new RowReader(made.conferenceId, made.columns());
        int last = 0;
        for (List<DelegateImportRow> rows = DelegateImportRow.after(made.id, last);
                !rows.isEmpty();
                rows = DelegateImportRow.after(made.id, last)) {
            List<PlannedRow> now = planning.plan(
                    made, reader, rows.stream().map(DelegateImportRow::sheetRow).toList());
            for (int at = 0; at < rows.size(); at++) {
                if (!now.get(at).equals(rows.get(at).planned())) {
                    throw stale(rows.get(at).rowNumber);
                }
            }
            last = rows.get(rows.size() - 1).rowNumber;
            entities.clear();
        }
    }

    static Problem stale(int row) {
        return PeopleProblem.IMPORT_STALE.because(
                "Hãy xem trước lại tệp; danh sách đã thay đổi từ lần trước, ở dòng " + row + ".",
                "Preview the file again; the list changed since, at row " + row + ".");
    }
}
