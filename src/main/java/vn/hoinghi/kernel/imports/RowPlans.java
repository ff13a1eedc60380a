package vn.hoinghi.kernel.imports;

import java.util.List;
import java.util.Set;

/**
 * What the rows of one file would do, asked from its first row to its last. It only reads: the same rows after the same ones
 * before them, and the same data, give the same plan.
 */
public interface RowPlans<P extends RowPlan> {

    /** The places of cells that say something; no others are kept. */
    Set<Integer> places();

    /** The plans of the next rows, in their order; the rows before them are kept already. */
    List<P> plan(List<SheetRow> rows);

    /** A row with its plan, to be kept. */
    ImportedRow<P> kept(SheetRow read, P planned);
}
