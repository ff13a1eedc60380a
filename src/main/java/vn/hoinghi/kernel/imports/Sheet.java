package vn.hoinghi.kernel.imports;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.problem.Problem;
import vn.hoinghi.kernel.text.Texts;

/**
 * The rows of an XLSX or CSV file, one at a time; which of both it is, its content says and not its name. Damage is met
 * where it stands, so what was read before it must be undone.
 */
public abstract class Sheet implements Closeable {

    private static final int[] OLD_EXCEL = {0xd0, 0xcf, 0x11, 0xe0};

    /** @throws Problem {@code import-not-readable} where it is neither, is damaged, or is too large inside */
    public static Sheet open(Path file, CellLines lines) {
        try {
            if (startsWith(file, 'P', 'K')) {
                return new XlsxSheet(file, lines);
            }
            if (startsWith(file, OLD_EXCEL)) {
                throw notReadable(
                        "Tệp .xls cũ hoặc có mật khẩu; hãy lưu lại thành .xlsx, không đặt mật khẩu.",
                        "An old .xls file, or one with a password; save it as .xlsx without one.");
            }
            return new CsvSheet(file, lines);
        } catch (Problem refused) {
            throw refused;
        } catch (IOException | RuntimeException damaged) {
            throw damaged();
        }
    }

    /** The next row that is not blank; null after the last. */
    public final @Nullable SheetRow next() {
        try {
            while (rows().hasNext()) {
                SheetRow row = rows().next();
                checkStorable(row);
                if (!row.isBlank()) {
                    return row;
                }
            }
            return null;
        } catch (Problem refused) {
            throw refused;
        } catch (RuntimeException damaged) {
            // The libraries report damage by exceptions of many kinds; all of them mean the same to the office.
            throw damaged();
        }
    }

    /** Always the same iterator. */
    protected abstract Iterator<SheetRow> rows();

    private static void checkStorable(SheetRow row) {
        for (int place = 0; place < row.cells().size(); place++) {
            if (!Texts.isStorable(row.cells().get(place))) {
                String column = ImportColumn.letter(place);
                throw notReadable(
                        "Ô " + column + row.number() + " có ký tự không hợp lệ.",
                        "Cell " + column + row.number() + " has an invalid character.");
            }
        }
    }

    private static boolean startsWith(Path file, int... signature) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            for (int expected : signature) {
                if (stream.read() != expected) {
                    return false;
                }
            }
            return true;
        }
    }

    private static Problem damaged() {
        return notReadable(
                "Tệp hỏng hoặc không phải XLSX hay CSV UTF-8.", "It is damaged, or neither XLSX nor UTF-8 CSV.");
    }

    /** The problem of a file that is no list. */
    public static Problem notReadable(String vi, String en) {
        return ImportProblem.IMPORT_NOT_READABLE.because(vi, en);
    }
}
