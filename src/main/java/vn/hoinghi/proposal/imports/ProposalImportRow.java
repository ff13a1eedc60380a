package vn.hoinghi.proposal.imports;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.imports.ImportJson;
import vn.hoinghi.kernel.imports.ImportedRow;
import vn.hoinghi.kernel.imports.SheetRow;

/** A row of a list of proposals and its plan. */
@Entity
@Immutable
@Table(name = "proposal_import_rows")
public class ProposalImportRow extends ImportedRow<ProposalPlan> {

    public @Nullable String proposalKey;
    public @Nullable UUID proposalId;

    /** The version that confirmation left. */
    public @Nullable Long proposalVersion;

    static ProposalImportRow of(UUID importId, SheetRow read, ProposalPlan planned) {
        ProposalImportRow row = new ProposalImportRow();
        row.keep(importId, read, planned);
        row.proposalKey = planned.key();
        row.proposalId = planned.proposal();
        return row;
    }

    @Override
    public ProposalPlan planned() {
        return ImportJson.read(plan, ProposalPlan.class);
    }

    /** The next rows that do something after that one, in the order of the file. */
    static List<ProposalImportRow> doingAfter(UUID importId, int rowNumber) {
        return ProposalImportRow.<ProposalImportRow>find(
                        "importId = ?1 and action in (CREATE, CHANGE) and rowNumber > ?2 order by rowNumber",
                        importId,
                        rowNumber)
                .page(0, BATCH)
                .list();
    }
}
