package vn.hoinghi.people.imports;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.imports.CellChange;
import vn.hoinghi.kernel.imports.RowAction;
import vn.hoinghi.kernel.imports.RowFault;

/**
 * What a row of a file does, cell by cell.
 *
 * @param row as the spreadsheet counts it, from 1
 * @param delegate whom it is done to; for a new one, known once the import is confirmed
 */
public record ImportRowView(
        int row,
        RowAction action,
        @Nullable UUID delegate,
        @Size(max = 500) List<CellChange> changes,
        @Size(max = 500) List<RowFault> faults) {}
