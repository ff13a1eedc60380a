package vn.hoinghi.people.imports;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.hoinghi.kernel.imports.ImportState;
import vn.hoinghi.kernel.imports.ImportView;
import vn.hoinghi.kernel.imports.ImportedFile;
import vn.hoinghi.people.PeopleProblem;
import vn.hoinghi.people.delegations.FrozenDelegations;

/** Undoes a confirmed import: new people go, changed ones are what they were; all of it, or nothing. */
@Singleton
public class ReverseImport {

    private final ApplyPlan apply;
    private final FrozenDelegations frozen;

    ReverseImport(ApplyPlan apply, FrozenDelegations frozen) {
        this.apply = apply;
        this.frozen = frozen;
    }

    /**
     * Takes all of it back.
     *
     * @throws vn.hoinghi.kernel.problem.Problem 409 {@code import-stale} where somebody was changed since, {@code
     *     delegation-frozen} for a focal point
     */
    @Transactional
    public ImportView reverse(DelegateImport confirmed, boolean asFocalPoint) {
        UUID conferenceId = confirmed.conferenceId;
        UUID id = confirmed.id;
        if (asFocalPoint && frozen.isFrozen(requireNonNull(confirmed.organisationId))) {
            throw PeopleProblem.DELEGATION_FROZEN.problem();
        }
        DelegateImport made =
                ImportedFile.step(DelegateImport.class, conferenceId, id, ImportState.CONFIRMED, ImportState.REVERSED);
        apply.undo(made);
        return ImportView.of(ImportedFile.get(DelegateImport.class, conferenceId, id));
    }
}
