package vn.hoinghi.kernel.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Tables as an XLSX workbook, each on a sheet of its own. Text is text whatever it begins with, and never a formula. */
public final class TableWorkbook {

    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int NARROWEST = 10;
    private static final int WIDEST = 60;
    private static final String MADE_AT = "(<dcterms:created[^>]*>)[^<]*";

    private TableWorkbook() {}

    /**
     * The workbook.
     *
     * @param madeAt what it says of when it was made, so that the same tables are the same bytes
     */
    public static byte[] of(List<Table> tables, Instant madeAt) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (Workbook workbook = new Workbook(bytes, "Hoinghi", "1.0")) {
                for (Table table : tables) {
                    write(table, workbook.newWorksheet(table.title()));
                }
            }
            return as(madeAt.truncatedTo(ChronoUnit.SECONDS), bytes.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void write(Table table, Worksheet sheet) {
        sheet.freezePane(0, 1);
        for (int column = 0; column < table.headings().size(); column++) {
            sheet.width(column, width(table, column));
            sheet.inlineString(0, column, table.headings().get(column));
            sheet.style(0, column).bold().wrapText(true).set();
        }
        for (int row = 0; row < table.rows().size(); row++) {
            List<Cell> cells = table.rows().get(row);
            for (int column = 0; column < cells.size(); column++) {
                write(cells.get(column), sheet, row + 1, column);
            }
        }
    }

    private static void write(Cell cell, Worksheet sheet, int row, int column) {
        if (cell.number() != null) {
            sheet.value(row, column, cell.number());
        } else if (cell.time() != null) {
            sheet.value(row, column, cell.time());
            sheet.style(row, column).format("dd/mm/yyyy hh:mm").set();
        } else if (!cell.text().isEmpty()) {
            sheet.inlineString(row, column, cell.text());
        }
    }

    private static int width(Table table, int column) {
        int longest = table.rows().stream()
                .mapToInt(row -> row.get(column).text().length())
                .max()
                .orElse(0);
        return Math.max(
                NARROWEST,
                Math.min(
                        WIDEST,
                        2 + Math.max(longest, table.headings().get(column).length() / 2)));
    }

    /** The library writes the time of the day into the file and into each entry of it. */
    private static byte[] as(Instant madeAt, byte[] workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // Not of the JDK, whose reader of streams takes no entries as the library writes them.
        try (ZipFile in = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                        .get();
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipArchiveEntry read : Collections.list(in.getEntries())) {
                ZipEntry entry = new ZipEntry(read.getName());
                entry.setTimeLocal(LocalDateTime.of(2000, 1, 1, 0, 0));
                out.putNextEntry(entry);
                byte[] content = in.getInputStream(read).readAllBytes();
                out.write(read.getName().equals("docProps/core.xml") ? stamped(content, madeAt) : content);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] stamped(byte[] properties, Instant madeAt) {
        return new String(properties, StandardCharsets.UTF_8)
                .replaceAll(MADE_AT, "$1" + madeAt)
                .getBytes(StandardCharsets.UTF_8);
    }
}
