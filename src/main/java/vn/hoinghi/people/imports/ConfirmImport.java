package vn.hoinghi.people.imports;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import vn.hoinghi.people.Delegate;
import vn.hoinghi.people.PeopleProblem;

/** Does what a preview said: all of it, or nothing where it would no longer be that. */
@Singleton
public class ConfirmImport {

    private final PlanImport planning;
    private final PlanText text;

    ConfirmImport(PlanImport planning, PlanText text) {
        this.planning = planning;
        this.text = text;
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 409: {@code import-stale}, {@code import-state}, {@code quota-exceeded} */
    @Transactional
    public ImportView confirm(UUID conferenceId, UUID id) {
        // Two files with the same new people must not both find them missing.
        Delegate.getEntityManager()
                .createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended(:import, 0)) as text)", String.class)
                .setParameter("import", "delegate import " + conferenceId)
                .getSingleResult();
        DelegateImport made = DelegateImport.step(conferenceId, id, ImportState.PREVIEWED, ImportState.CONFIRMED);
        ImportPlan previewed = text.read(made.plan);
        ImportPlan now = planning.plan(conferenceId, previewed.sheet());
        if (!now.equals(previewed)) {
            throw PeopleProblem.IMPORT_STALE.because(
                    "Hãy xem trước lại tệp; danh sách đã thay đổi từ lần trước.",
                    "Preview the file again; the list changed since.");
        }
        // One order for everybody who takes places, so that two imports never wait for each other in a circle.
        List<PlannedRow> done = now.rows().stream()
                .sorted(Comparator.comparing((PlannedRow row) -> row.request().organisation())
                        .thenComparing(PlannedRow::row))
                .map(row -> apply(conferenceId, row))
                .toList();
        Delegate.flush();
        ImportPlan applied = new ImportPlan(
                now.sheet(), done.stream().map(ConfirmImport::withVersion).toList(), now.faults());
        made.plan = text.write(applied);
        Delegate.flush();
        return ImportView.of(made, applied);
    }

    private static PlannedRow apply(UUID conferenceId, PlannedRow row) {
        return switch (row.action()) {
            case KEEP -> row;
            case CREATE -> {
                Delegate delegate = Delegate.in(conferenceId);
                delegate.change(row.request());
                delegate.persist();
                yield row.done(delegate.id, 0);
            }
            case CHANGE -> {
                Delegate delegate = Delegate.findById(row.delegate());
                delegate.change(row.request());
                yield row;
            }
        };
    }

    /** Versions are known once the changes have gone to the database. */
    private static PlannedRow withVersion(PlannedRow row) {
        Delegate delegate = Delegate.findById(row.delegate());
        return row.done(delegate.id, delegate.version);
    }
}
