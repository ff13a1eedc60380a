package vn.hoinghi.kernel.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** Rows of a workbook's first sheet. */
final class XlsxSheet extends Sheet {

    /** With formats, by which a date is told from a number; a cell that cannot be parsed is that cell's fault alone. */
    private final ReadableWorkbook workbook;

    private final Stream<Row> stream;
    private final Iterator<Row> found;
    private final Iterator<SheetRow> rows;

    XlsxSheet(Path file, CellLines lines) throws IOException {
        boolean hasStyles;
        try (ZipFile archive = new ZipFile(file.toFile())) {
            InflatedSize.check(archive);
            WorkbookShape.check(archive);
            // Of a workbook without styles, which the standard allows, the reader cannot be asked for them.
            hasStyles = archive.getEntry("xl/styles.xml") != null;
        }
        this.workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(hasStyles, true));
        this.stream = workbook.getFirstSheet().openStream();
        this.found = stream.iterator();
        this.rows = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return found.hasNext();
            }

            @Override
            public SheetRow next() {
                return row(found.next(), lines);
            }
        };
    }

    @Override
    protected Iterator<SheetRow> rows() {
        return rows;
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }

    private static SheetRow row(Row row, CellLines lines) {
        List<String> cells = new ArrayList<>(row.getCellCount());
        List<Integer> formulas = new ArrayList<>(0);
        for (int place = 0; place < row.getCellCount(); place++) {
            Cell cell = row.getOptionalCell(place).orElse(null);
            if (cell != null && (cell.getFormula() != null || cell.getType() == CellType.ERROR)) {
                formulas.add(place);
                cells.add("=");
            } else {
                cells.add(cell == null ? "" : CellText.of(cell, lines));
            }
        }
        return new SheetRow(row.getRowNum(), cells, formulas);
    }
}
