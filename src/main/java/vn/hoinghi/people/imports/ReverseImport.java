package vn.hoinghi.people.imports;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.people.Delegate;
import vn.hoinghi.people.PeopleProblem;

/** Undoes a confirmed import: new people go, changed ones are what they were; all of it, or nothing. */
@Singleton
public class ReverseImport {

    private final PlanText text;

    ReverseImport(PlanText text) {
        this.text = text;
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 409 {@code import-stale} where somebody was changed since */
    @Transactional
    public ImportView reverse(UUID conferenceId, UUID id) {
        DelegateImport made = DelegateImport.step(conferenceId, id, ImportState.CONFIRMED, ImportState.REVERSED);
        ImportPlan plan = text.read(made.plan);
        plan.rows().stream()
                .filter(row -> row.action() != PlannedRow.Action.KEEP)
                .forEach(ReverseImport::undo);
        Delegate.flush();
        return ImportView.of(made, plan);
    }

    private static void undo(PlannedRow row) {
        Delegate delegate = Delegate.findById(row.delegate());
        checkUntouched(row, delegate);
        if (row.before() == null) {
            delegate.delete();
        } else {
            delegate.change(row.before());
        }
    }

    private static void checkUntouched(PlannedRow row, @Nullable Delegate delegate) {
        if (delegate == null || row.version() == null || delegate.version != row.version()) {
            throw PeopleProblem.IMPORT_STALE.because(
                    "Người ở dòng " + row.row() + " đã được sửa sau khi nhập.",
                    "The person of row " + row.row() + " was changed after the import.");
        }
    }
}
