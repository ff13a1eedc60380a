package vn.hoinghi.proposal.imports;

import java.util.List;
import java.util.Set;
import vn.hoinghi.kernel.imports.RowPlans;
import vn.hoinghi.kernel.imports.SheetRow;

/** What the rows of one list of proposals would do. */
final class ProposalPlans implements RowPlans<ProposalPlan> {

    private final ProposalImport made;
    private final PlanProposals planning;
    private final ProposalReader reader;

    /** @param made whose headings are understood by now */
    ProposalPlans(ProposalImport made, PlanProposals planning) {
        this.made = made;
        this.planning = planning;
        this.reader = new ProposalReader(made);
    }

    @Override
    public Set<Integer> places() {
        return reader.places();
    }

    @Override
    public List<ProposalPlan> plan(List<SheetRow> rows) {
        return planning.plan(made, reader, rows);
    }

    @Override
    public ProposalImportRow kept(SheetRow read, ProposalPlan planned) {
        return ProposalImportRow.of(made.id, read, planned);
    }
}
