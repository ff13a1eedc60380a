package vn.hoinghi.people.exports;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** CSV as Excel opens it by itself: UTF-8 with byte order mark, and no cell that it would run as a formula. */
final class CsvSheetWriter implements SheetWriter {

    /**
     * What spreadsheets take for a formula, after any number of apostrophes: an import takes one apostrophe away from
     * these and from no other cell.
     */
    private static final Pattern LIKE_A_FORMULA = Pattern.compile("'*[=+\\-@\t\r].*", Pattern.DOTALL);

    private final Writer text;
    private final CsvWriter csv;

    CsvSheetWriter(OutputStream out) throws IOException {
        this.text = new OutputStreamWriter(new Open(out), StandardCharsets.UTF_8);
        text.write('\ufeff');
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
    }

    @Override
    public void header(List<String> fields, List<String> headings) {
        row(headings);
    }

    @Override
    public void row(List<String> cells) {
        csv.writeRecord(cells.stream().map(CsvSheetWriter::neutralised).toList());
    }

    private static String neutralised(String cell) {
        return LIKE_A_FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    /** The answer's stream is closed by whoever opened it. */
    private static final class Open extends FilterOutputStream {

        Open(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
