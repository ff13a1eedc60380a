package vn.hoinghi.kernel.imports;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Rows of a CSV file in UTF-8, with or without byte order mark. */
final class CsvSheet extends Sheet {

    private static final int MOST_FIELDS = 500;
    private static final int LARGEST_FIELD = 64 * 1024;

    /** What an export puts before a cell so that no spreadsheet takes it for a formula. */
    private static final Pattern NEUTRALISED = Pattern.compile("'+[=+\\-@\t\r].*", Pattern.DOTALL);

    private final CsvReader<CsvRecord> reader;
    private final Iterator<SheetRow> rows;

    CsvSheet(Path file, CellLines lines) throws IOException {
        CsvHead head = CsvHead.of(file);
        this.reader = CsvReader.builder()
                .fieldSeparator(head.delimiter())
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(
                        CsvRecordHandler.of(
                                handler -> handler.maxFields(MOST_FIELDS).maxFieldSize(LARGEST_FIELD)),
                        utf8(file, head.mark()));
        this.rows = new Numbered(reader.iterator(), head.delimiter(), lines);
    }

    @Override
    protected Iterator<SheetRow> rows() {
        return rows;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /** Strict: a byte that is no UTF-8 ends the reading instead of becoming a question mark in somebody's name. */
    private static Reader utf8(Path file, int mark) throws IOException {
        var stream = Files.newInputStream(file);
        stream.skipNBytes(mark);
        return new InputStreamReader(
                stream,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** Counts records, as a spreadsheet that opens the file counts rows. */
    private static final class Numbered implements Iterator<SheetRow> {

        private final Iterator<CsvRecord> records;
        private final char delimiter;
        private final CellLines lines;
        private int number;
        private int width;

        Numbered(Iterator<CsvRecord> records, char delimiter, CellLines lines) {
            this.records = records;
            this.delimiter = delimiter;
            this.lines = lines;
        }

        @Override
        public boolean hasNext() {
            return records.hasNext();
        }

        @Override
        public SheetRow next() {
            List<String> fields = records.next().getFields();
            checkQuotes(fields);
            List<String> cells = new ArrayList<>(fields.size());
            List<Integer> formulas = new ArrayList<>(0);
            for (String field : fields) {
                if (field.startsWith("=")) {
                    formulas.add(cells.size());
                }
                String value = NEUTRALISED.matcher(field).matches() ? field.substring(1) : field;
                cells.add(lines.tidy(value));
            }
            return new SheetRow(++number, cells, formulas);
        }

        /**
         * A quotation mark that is never closed makes one cell of the rest of its row and of those after it, whose people
         * would be lost without a word.
         */
        private void checkQuotes(List<String> fields) {
            for (int place = 0; place < fields.size(); place++) {
                List<String> lines = fields.get(place).lines().toList();
                boolean isCutShort = fields.size() < width && (lines.size() > 1 || !records.hasNext());
                boolean endsRow = isCutShort && delimiters(lines, 0) > 0 && place + delimiters(lines, 0) == width - 1;
                if (endsRow || holdsRow(lines)) {
                    throw notReadable(
                            "Dòng " + (number + 1) + " có dấu ngoặc kép mở mà không đóng.",
                            "A quotation mark in row " + (number + 1) + " is opened and not closed.");
                }
            }
            width = Math.max(width, fields.size());
        }

        private boolean holdsRow(List<String> lines) {
            return width > 1 && IntStream.range(1, lines.size()).anyMatch(line -> delimiters(lines, line) >= width - 1);
        }

        private int delimiters(List<String> lines, int line) {
            return line < lines.size()
                    ? (int) lines.get(line)
                            .chars()
                            .filter(character -> character == delimiter)
                            .count()
                    : 0;
        }
    }
}
