package vn.hoinghi.people.imports;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Undoes a confirmed import: new people go, changed ones are what they were; all of it, or nothing. */
@Singleton
public class ReverseImport {

    private final ApplyPlan apply;

    ReverseImport(ApplyPlan apply) {
        this.apply = apply;
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 409 {@code import-stale} where somebody was changed since */
    @Transactional
    public ImportView reverse(UUID conferenceId, UUID id) {
        DelegateImport made = DelegateImport.step(conferenceId, id, ImportState.CONFIRMED, ImportState.REVERSED);
        apply.undo(made);
        return ImportView.of(DelegateImport.get(conferenceId, id));
    }
}
