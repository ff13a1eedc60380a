package vn.hoinghi.proposal.imports;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.imports.RowAction;
import vn.hoinghi.kernel.imports.RowFault;
import vn.hoinghi.kernel.imports.RowPlan;
import vn.hoinghi.proposal.ProposalRequest;

/**
 * What one row of a list of proposals does.
 *
 * @param proposal which is changed or kept; null for a new one
 * @param version the proposal's version from which the plan was made
 * @param reference of the proposal, in its organisation
 * @param request what the proposal is to ask; null for a row with faults
 * @param before what it asked; null for a new one
 * @param returned why it was returned, which a change ends; null where it was not
 * @param key which one it is about; null for a row with faults
 */
record ProposalPlan(
        int row,
        RowAction action,
        @Nullable UUID proposal,
        @Nullable Long version,
        @Nullable String reference,
        @Nullable ProposalRequest request,
        @Nullable ProposalRequest before,
        @Nullable String returned,
        List<RowFault> faults,
        @Nullable String key)
        implements RowPlan {

    static ProposalPlan rejected(int row, List<RowFault> faults) {
        return new ProposalPlan(row, RowAction.REJECT, null, null, null, null, null, null, faults, null);
    }
}
