package vn.hoinghi.kernel.imports;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;

/**
 * What is wrong with one cell.
 *
 * @param row as the spreadsheet counts it, from 1
 * @param column its heading in the file
 * @param cell as the spreadsheet names it, such as {@code C7}; absent where the file has no such column
 */
public record RowFault(
        int row,
        @Size(max = 4000) String column,
        @Nullable @Size(max = 20) String cell,
        @Size(max = 100) String code,
        LocalisedText detail) {

    /** Why a cell that is reckoned counts as none: it is never evaluated. */
    public static final LocalisedText FORMULA = LocalisedText.of(
            "Ô là công thức hoặc báo lỗi; hãy dán giá trị vào.",
            "The cell is a formula or an error; paste its value instead.");
}
