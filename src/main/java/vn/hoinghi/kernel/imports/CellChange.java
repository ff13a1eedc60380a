package vn.hoinghi.kernel.imports;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one cell.
 *
 * @param column its heading in the file
 * @param before what is known; absent where nothing is
 * @param after what it is to be
 */
public record CellChange(
        @Size(max = 4000) String column,
        @Nullable @Size(max = 4000) String before,
        @Nullable @Size(max = 4000) String after) {}
