package vn.hoinghi.proposal.imports;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.imports.RowFault;
import vn.hoinghi.kernel.imports.SheetRow;

/**
 * What one row says of a proposal; an empty cell says nothing.
 *
 * @param texts by field, as they are kept
 * @param field code of the field
 * @param addressees null where nothing is said of them
 * @param countries null where nothing is said of them
 * @param faults of the cells that say what cannot be
 */
record SaidOfProposal(
        SheetRow row,
        Map<String, String> texts,
        @Nullable UUID organisation,
        @Nullable String field,
        @Nullable List<UUID> addressees,
        @Nullable List<String> countries,
        List<RowFault> faults) {

    @Nullable
    String text(ProposalColumn column) {
        return texts.get(column.field());
    }

    /** Which proposal it is about; null where it does not say. */
    @Nullable
    String key() {
        String reference = text(ProposalColumn.REFERENCE);
        return organisation == null || reference == null ? null : key(organisation, reference);
    }

    static String key(UUID organisation, String reference) {
        return organisation + " " + reference;
    }
}
