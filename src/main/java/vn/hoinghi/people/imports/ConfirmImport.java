package vn.hoinghi.people.imports;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.hoinghi.kernel.imports.FileImports;
import vn.hoinghi.kernel.imports.ImportView;
import vn.hoinghi.kernel.imports.ImportedFile;
import vn.hoinghi.kernel.imports.WhenRejected;
import vn.hoinghi.people.PeopleProblem;
import vn.hoinghi.people.delegations.FrozenDelegations;

/** Does what a preview said: all of it, or nothing where it would no longer be that. */
@Singleton
public class ConfirmImport {

    private final EntityManager entities;
    private final FileImports imports;
    private final PlanRows planning;
    private final ApplyPlan apply;
    private final FrozenDelegations frozen;

    ConfirmImport(
            EntityManager entities, FileImports imports, PlanRows planning, ApplyPlan apply, FrozenDelegations frozen) {
        this.entities = entities;
        this.imports = imports;
        this.planning = planning;
        this.apply = apply;
        this.frozen = frozen;
    }

    /**
     * Applies all rows; those rejected in the preview are left out only where the caller says so.
     *
     * @throws vn.hoinghi.kernel.problem.Problem 409: {@code import-has-rejected-rows}, {@code import-stale}, {@code
     *     import-state}, {@code quota-exceeded}, and {@code delegation-frozen} for a focal point
     */
    @Transactional
    public ImportView confirm(DelegateImport previewed, WhenRejected whenRejected, boolean asFocalPoint) {
        UUID conferenceId = previewed.conferenceId;
        UUID id = previewed.id;
        if (asFocalPoint && frozen.isFrozen(requireNonNull(previewed.organisationId))) {
            throw PeopleProblem.DELEGATION_FROZEN.problem();
        }
        DelegateImport made = imports.confirming(DelegateImport.class, previewed, whenRejected);
        imports.checkStillTheSame(made, DelegateImportRow.class, new DelegatePlans(made, planning, entities));
        apply.apply(made);
        return ImportView.of(ImportedFile.get(DelegateImport.class, conferenceId, id));
    }
}
