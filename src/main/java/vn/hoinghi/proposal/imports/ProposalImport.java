package vn.hoinghi.proposal.imports;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import vn.hoinghi.kernel.imports.ImportedFile;

/** A list of proposals that was sent in, and what became of it; its rows are {@link ProposalImportRow}. */
@Entity
@Table(name = "proposal_imports")
public class ProposalImport extends ImportedFile {

    @Override
    public Class<ProposalImportRow> rowType() {
        return ProposalImportRow.class;
    }
}
