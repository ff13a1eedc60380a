package vn.hoinghi.people.imports;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import vn.hoinghi.kernel.imports.RowPlans;
import vn.hoinghi.kernel.imports.SheetRow;

/** What the rows of one list of delegates would do. */
final class DelegatePlans implements RowPlans<PlannedRow> {

    private final DelegateImport made;
    private final PlanRows planning;
    private final RowReader reader;
    private final PlacesLeft places;

    /** @param made whose headings are understood by now */
    DelegatePlans(DelegateImport made, PlanRows planning, EntityManager entities) {
        this.made = made;
        this.planning = planning;
        this.reader = new RowReader(made);
        this.places = PlacesLeft.in(entities, made.conferenceId);
    }

    @Override
    public Set<Integer> places() {
        return reader.places();
    }

    @Override
    public List<PlannedRow> plan(List<SheetRow> rows) {
        return planning.plan(made, reader, rows, places);
    }

    @Override
    public DelegateImportRow kept(SheetRow read, PlannedRow planned) {
        return DelegateImportRow.of(made.id, read, planned);
    }
}
