package vn.hoinghi.people.imports;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.imports.RowAction;
import vn.hoinghi.kernel.imports.RowFault;
import vn.hoinghi.kernel.imports.RowPlan;
import vn.hoinghi.people.DelegateRequest;

/**
 * What one row of a file does.
 *
 * @param row the spreadsheet's number
 * @param delegate whom it is done to; null for a new one
 * @param version the delegate's version from which the plan was made
 * @param request what the delegate is to be; null for a row with faults
 * @param before what the delegate was; null for a new one
 * @param key whom it is about; null for a row with faults
 */
record PlannedRow(
        int row,
        RowAction action,
        @Nullable UUID delegate,
        @Nullable Long version,
        @Nullable DelegateRequest request,
        @Nullable DelegateRequest before,
        List<RowFault> faults,
        @Nullable String key)
        implements RowPlan {

    static PlannedRow rejected(int row, List<RowFault> faults) {
        return new PlannedRow(row, RowAction.REJECT, null, null, null, null, faults, null);
    }
}
