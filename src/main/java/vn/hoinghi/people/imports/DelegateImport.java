package vn.hoinghi.people.imports;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import vn.hoinghi.kernel.imports.ImportedFile;

/** A list of delegates that was sent in, and what became of it; its rows are {@link DelegateImportRow}. */
@Entity
@Table(name = "delegate_imports")
public class DelegateImport extends ImportedFile {

    @Override
    public Class<DelegateImportRow> rowType() {
        return DelegateImportRow.class;
    }
}
