package vn.hoinghi.people.imports;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.hoinghi.kernel.problem.Problem;
import vn.hoinghi.people.PeopleProblem;
import vn.hoinghi.people.delegations.FrozenDelegations;

/** Does what a preview said: all of it, or nothing where it would no longer be that. */
@Singleton
public class ConfirmImport {

    private final EntityManager entities;
    private final PlanRows planning;
    private final ApplyPlan apply;
    private final FrozenDelegations frozen;

    ConfirmImport(EntityManager entities, PlanRows planning, ApplyPlan apply, FrozenDelegations frozen) {
        this.entities = entities;
        this.planning = planning;
        this.apply = apply;
        this.frozen = frozen;
    }

    /**
     * Applies all rows; those rejected in the preview are left out only where the caller says so.
     *
     * @throws Problem 409: {@code import-has-rejected-rows}, {@code import-stale}, {@code import-state}, {@code
     *     quota-exceeded}, and {@code delegation-frozen} for a focal point
     */
    @Transactional
    public ImportView confirm(DelegateImport previewed, WhenRejected whenRejected, boolean asFocalPoint) {
        UUID conferenceId = previewed.conferenceId;
        UUID id = previewed.id;
        if (asFocalPoint && frozen.isFrozen(requireNonNull(previewed.organisationId))) {
            throw PeopleProblem.DELEGATION_FROZEN.problem();
        }
        if (previewed.rejectCount > 0 && whenRejected == WhenRejected.REFUSE) {
            throw PeopleProblem.IMPORT_HAS_REJECTED_ROWS.because(
                    "Có " + previewed.rejectCount + " dòng bị từ chối; hãy sửa tệp, hoặc bỏ các dòng đó.",
                    previewed.rejectCount + " rows are rejected; mend the file, or leave them out.");
        }
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
        RowReader reader = new RowReader(made);
        PlacesLeft places = PlacesLeft.in(entities, made.conferenceId);
        int last = 0;
        for (List<DelegateImportRow> rows = DelegateImportRow.after(made.id, last);
                !rows.isEmpty();
                rows = DelegateImportRow.after(made.id, last)) {
            List<PlannedRow> now = planning.plan(
                    made, reader, rows.stream().map(DelegateImportRow::sheetRow).toList(), places);
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
