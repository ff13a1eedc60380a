package vn.hoinghi.proposal.imports;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import vn.hoinghi.kernel.CurrentUser;
import vn.hoinghi.kernel.imports.CellLines;
import vn.hoinghi.kernel.imports.ColumnOverrides;
import vn.hoinghi.kernel.imports.FileImports;
import vn.hoinghi.kernel.imports.Headings;
import vn.hoinghi.kernel.imports.ImportFields;
import vn.hoinghi.kernel.imports.ImportState;
import vn.hoinghi.kernel.imports.ImportView;
import vn.hoinghi.kernel.imports.ImportedFile;
import vn.hoinghi.kernel.imports.SentFile;
import vn.hoinghi.kernel.imports.WhenRejected;
import vn.hoinghi.proposal.Asker;
import vn.hoinghi.proposal.ProposalCall;

/** Takes a list of proposals through its three steps: previewed, confirmed as a whole, undone as a whole. */
@Singleton
public class ImportProposals {

    private final FileImports imports;
    private final PlanProposals planning;
    private final ApplyProposals apply;
    private final CurrentUser user;
    private final Clock clock;

    ImportProposals(FileImports imports, PlanProposals planning, ApplyProposals apply, CurrentUser user, Clock clock) {
        this.imports = imports;
        this.planning = planning;
        this.apply = apply;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Says what the file would do; of the proposals nothing is written.
     *
     * @throws vn.hoinghi.kernel.problem.Problem {@code import-not-readable}
     */
    @Transactional
    public ImportView preview(UUID conferenceId, SentFile sent) {
        ImportFields fields = ProposalColumn.fields();
        Set<String> needed = new HashSet<>(ProposalColumn.NEEDED);
        if (sent.organisation() == null) {
            needed.add(ProposalColumn.ORGANISATION.field());
        }
        Headings headings =
                new Headings(fields, ColumnOverrides.read(sent.columns(), fields), needed, ProposalWords.NO_HEADINGS);
        ProposalImport made = new ProposalImport();
        made.sent(conferenceId, sent, clock.instant());
        return imports.preview(made, sent.file(), CellLines.KEPT, headings, () -> new ProposalPlans(made, planning));
    }

    /**
     * Applies all rows; those rejected in the preview are left out only where the caller says so.
     *
     * @throws vn.hoinghi.kernel.problem.Problem 409: {@code import-has-rejected-rows}, {@code import-stale}, {@code
     *     import-state}, and {@code proposals-closed} for a focal point
     */
    @Transactional
    public ImportView confirm(ProposalImport previewed, WhenRejected whenRejected) {
        UUID conferenceId = previewed.conferenceId;
        UUID id = previewed.id;
        ProposalCall call = taking(conferenceId);
        ProposalImport made = imports.confirming(ProposalImport.class, previewed, whenRejected);
        imports.checkStillTheSame(made, ProposalImportRow.class, new ProposalPlans(made, planning));
        apply.apply(made, call);
        return ImportView.of(ImportedFile.get(ProposalImport.class, conferenceId, id));
    }

    /**
     * Takes all of it back.
     *
     * @throws vn.hoinghi.kernel.problem.Problem 409 {@code import-stale} where a proposal took another step since, {@code
     *     import-state}, and {@code proposals-closed} for a focal point
     */
    @Transactional
    public ImportView reverse(ProposalImport confirmed) {
        UUID conferenceId = confirmed.conferenceId;
        UUID id = confirmed.id;
        taking(conferenceId);
        ProposalImport made =
                ImportedFile.step(ProposalImport.class, conferenceId, id, ImportState.CONFIRMED, ImportState.REVERSED);
        apply.undo(made);
        return ImportView.of(ImportedFile.get(ProposalImport.class, conferenceId, id));
    }

    private ProposalCall taking(UUID conferenceId) {
        ProposalCall call = ProposalCall.held(conferenceId);
        call.checkTakes(Asker.of(user), clock.instant());
        return call;
    }
}
