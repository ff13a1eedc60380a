package vn.hoinghi.people.imports;

import jakarta.validation.constraints.Size;
import vn.hoinghi.kernel.LocalisedText;

/**
 * What is wrong with one cell.
 *
 * @param row as the spreadsheet counts it, from 1
 * @param column its heading in the file
 */
public record RowFault(
        int row,
        @Size(max = 4000) String column,
        @Size(max = 100) String code,
        LocalisedText detail) {}
