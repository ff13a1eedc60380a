package vn.hoinghi.people.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.problem.Problem;
import vn.hoinghi.kernel.text.Texts;
import vn.hoinghi.people.PeopleProblem;

/** Reads the rows of an XLSX or CSV file; which of both it is, its content says and not its name. */
final class Sheet {

    /** Far above any conference, far below what memory holds. */
    private static final int MOST_ROWS = 20_000;

    private static final long MOST_INFLATED = 200L * 1024 * 1024;
    private static final int HEAD_LINES = 20;
    private static final String DELIMITERS = ",;\t";

    private Sheet() {}

    /** @throws Problem {@code import-not-readable} where it is neither, is damaged, or is too large inside */
    static List<SheetRow> read(Path file) {
        try {
            List<SheetRow> rows = isZip(file) ? readXlsx(file) : readCsv(file);
            return rows.stream().filter(row -> !row.isBlank()).toList();
        } catch (Problem refused) {
            throw refused;
        } catch (IOException | RuntimeException damaged) {
            // The libraries report damage by exceptions of many kinds; all of them mean the same to the office.
            throw notReadable(
                    "Tệp hỏng hoặc không phải XLSX hay CSV UTF-8.", "It is damaged, or neither XLSX nor UTF-8 CSV.");
        }
    }

    private static boolean isZip(Path file) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            return stream.read() == 'P' && stream.read() == 'K';
        }
    }

    private static List<SheetRow> readXlsx(Path file) throws IOException {
        checkInflatedSize(file);
        List<SheetRow> rows = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
                Stream<Row> found = workbook.getFirstSheet().openStream()) {
            found.forEach(row -> {
                List<String> cells = new ArrayList<>();
                for (int column = 0; column < row.getCellCount(); column++) {
                    cells.add(text(row.getOptionalCell(column).orElse(null)));
                }
                add(rows, row.getRowNum(), cells);
            });
        }
        return rows;
    }

    /** A small file may unpack to gigabytes; the directory of the archive says how much before anything is read. */
    private static void checkInflatedSize(Path file) throws IOException {
        try (ZipFile archive = new ZipFile(file.toFile())) {
            long inflated = archive.stream().mapToLong(ZipEntry::getSize).sum();
            if (inflated > MOST_INFLATED) {
                throw notReadable("Tệp giải nén quá lớn.", "It is too large when unpacked.");
            }
        }
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getValue() == null) {
            return "";
        }
        // Phone numbers that a spreadsheet took for numbers come without their leading zero; they are read with or
        // without it.
        return cell.getType() == CellType.NUMBER
                ? new BigDecimal(cell.getRawValue()).toPlainString()
                : Texts.singleSpaced(cell.getText());
    }

    private static List<SheetRow> readCsv(Path file) throws IOException {
        String text = decode(Files.readAllBytes(file));
        List<SheetRow> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(delimiter(text))
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            int number = 0;
            for (CsvRecord row : reader) {
                number++;
                add(
                        rows,
                        number,
                        row.getFields().stream().map(Texts::singleSpaced).toList());
            }
        } catch (CsvParseException damaged) {
            throw new IOException(damaged);
        }
        return rows;
    }

    private static String decode(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /** The delimiter that the first lines have most of; Excel writes what the office's locale prescribes. */
    private static char delimiter(String text) {
        String header = text.lines().limit(HEAD_LINES).collect(Collectors.joining());
        return (char) DELIMITERS
                .chars()
                .boxed()
                .max((one, other) -> Long.compare(count(header, one), count(header, other)))
                .orElse((int) ',')
                .intValue();
    }

    private static long count(String line, int delimiter) {
        return line.chars().filter(character -> character == delimiter).count();
    }

    private static void add(List<SheetRow> rows, int number, List<String> cells) {
        if (rows.size() > MOST_ROWS) {
            throw notReadable(
                    String.format(Locale.ROOT, "Tệp có quá %d dòng.", MOST_ROWS),
                    String.format(Locale.ROOT, "It has more than %d rows.", MOST_ROWS));
        }
        if (!cells.stream().allMatch(Texts::isStorable)) {
            throw notReadable(
                    "Dòng " + number + " có ký tự không hợp lệ.", "Row " + number + " has an invalid character.");
        }
        rows.add(new SheetRow(number, cells));
    }

    static Problem notReadable(String vi, String en) {
        return PeopleProblem.IMPORT_NOT_READABLE.because(vi, en);
    }
}
