package vn.hoinghi.people.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook of one sheet whose cells are all text, so that nothing in it is a formula or loses its leading zero. */
final class XlsxSheetWriter implements SheetWriter {

    /** Written this often, so that no more rows than these are ever held. */
    private static final int HELD_ROWS = 500;

    private static final double WIDTH = 18;
    private static final Map<String, Double> WIDTHS = Map.of(
            "id", 38.0, "fullName", 30.0, "position", 36.0, "positionEn", 36.0, "organisation", 48.0, "email", 30.0);

    private final Workbook workbook;
    private final Worksheet sheet;
    private int rows;

    XlsxSheetWriter(OutputStream out) {
        this.workbook = new Workbook(out, "Hoinghi", "1.0");
        this.sheet = workbook.newWorksheet("Đại biểu");
    }

    @Override
    public void header(List<String> fields, List<String> headings) throws IOException {
        for (int column = 0; column < fields.size(); column++) {
            sheet.width(column, WIDTHS.getOrDefault(fields.get(column), WIDTH));
        }
        sheet.freezePane(0, 1);
        row(headings);
        sheet.range(0, 0, 0, headings.size() - 1).style().bold().set();
    }

    @Override
    public void row(List<String> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column).isEmpty()) {
                // In the sheet itself: a table of shared strings would be held until the end.
                sheet.inlineString(rows, column, cells.get(column));
            }
        }
        rows++;
        if (rows % HELD_ROWS == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
    }
}
