package vn.hoinghi.kernel.imports;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Set;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/** A cell of a workbook as the text that people see in it. */
final class CellText {

    /** A spreadsheet shows 15 digits of a number; what stands behind them is noise of binary fractions. */
    private static final MathContext SHOWN = new MathContext(15);

    /** The formats for dates that every workbook has without saying so (ECMA-376, part 1, section 18.8.30). */
    private static final Set<Integer> BUILT_IN_DATES =
            Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58);

    private CellText() {}

    static String of(Cell cell, CellLines lines) {
        if (cell.getValue() == null) {
            return "";
        }
        return switch (cell.getType()) {
            case NUMBER -> isDate(cell) ? cell.asDate().toLocalDate().toString() : number(cell);
            case BOOLEAN -> Boolean.TRUE.equals(cell.asBoolean()) ? "TRUE" : "FALSE";
            case STRING, FORMULA, ERROR, EMPTY -> lines.tidy(String.valueOf(cell.getValue()));
        };
    }

    private static String number(Cell cell) {
        BigDecimal shown = new BigDecimal(cell.getRawValue()).round(SHOWN).stripTrailingZeros();
        String digits = shown.toPlainString();
        String format = cell.getDataFormatString();
        // The format 00000 shows the reference 12 as 00012.
        boolean isPadded = format != null && format.matches("0{2,}") && shown.scale() <= 0 && shown.signum() >= 0;
        return isPadded ? "0".repeat(Math.max(0, format.length() - digits.length())) + digits : digits;
    }

    private static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        return id != null && (BUILT_IN_DATES.contains(id) || hasDay(cell.getDataFormatString()));
    }

    /** Whether a format of the office's own shows a day or a year, apart from quoted words, colours and locales. */
    private static boolean hasDay(@Nullable String format) {
        return format != null
                && format.toLowerCase(Locale.ROOT)
                        .replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "")
                        .matches(".*[dy].*");
    }
}
