package vn.hoinghi.kernel.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoinghi.kernel.problem.Problem;

/** What comes out of the files that offices send. */
class SheetTest {

    @TempDir
    Path directory;

    @Test
    void takes_dates_and_numbers_as_people_see_them() throws IOException {
        Path file = xlsx(sheet -> {
            sheet.value(0, 0, LocalDate.of(2023, 12, 18));
            sheet.style(0, 0).format("dd/mm/yyyy").set();
            sheet.value(0, 1, 84912345678L);
            sheet.value(0, 2, 0.1 + 0.2);
            sheet.value(0, 3, 12);
            sheet.style(0, 3).format("00000").set();
            sheet.value(0, 4, LocalDate.of(2024, 2, 29));
            sheet.style(0, 4).format("[$-42A]d \"tháng\" m").set();
            sheet.value(0, 5, 1.5);
            sheet.style(0, 5).format("0.00\" yd\"").set();
            sheet.value(0, 6, true);
        });

        List<SheetRow> rows = rows(file);

        assertThat(rows.get(0).cells())
                .containsExactly("2023-12-18", "84912345678", "0.3", "00012", "2024-02-29", "1.5", "TRUE");
        assertThat(rows.get(0).formulas()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cơ quan,Họ và tên,Loại,Mã\nX,\"Nguyễn Văn A,Thành viên,R1\nX,B C,Thành viên,R2\n",
                "Cơ quan,Họ và tên,Loại,Mã\nX,\"Nguyễn Văn A,Thành viên,R1\nX,\"B C\",Thành viên,R2\n",
                "Cơ quan,Họ và tên,Loại,Mã\nX,A B,Thành viên,\"R1\nX,B C,Thành viên,R2\nX,C D,Thành viên,R3\n",
                "Cơ quan,Họ và tên,Loại,Mã\nX,A B,Thành viên,R1\nX,\"B C,Thành viên,R2"
            })
    void refuses_a_quotation_mark_that_makes_one_cell_of_many(String text) throws IOException {
        Path file = Files.writeString(directory.resolve("a.csv"), text);

        assertThatThrownBy(() -> rows(file)).isInstanceOf(Problem.class).hasMessage("import-not-readable");
    }

    @Test
    void takes_lines_and_commas_in_quotation_marks() throws IOException {
        String text = "Cơ quan,Họ và tên,Loại,Mã\nX,\"Nguyễn, Văn A\",\"Ủy viên,\nBí thư\",R1\n\"A, B\",C\n";
        Path file = Files.writeString(directory.resolve("a.csv"), text);

        assertThat(rows(file).get(1).cells()).containsExactly("X", "Nguyễn, Văn A", "Ủy viên, Bí thư", "R1");
        assertThat(rows(file).get(2).cells()).containsExactly("A, B", "C");
    }

    @Test
    void never_takes_the_value_of_a_formula() throws IOException {
        Path file = xlsx(sheet -> {
            sheet.value(0, 0, "Nguyễn Văn A");
            sheet.formula(0, 1, "1+1");
        });
        Path text = text("Nguyễn Văn A,=1+1,'=1+1,''=1+1,'+84912345678,-,'Abd\n", StandardCharsets.UTF_8);

        assertThat(rows(file).get(0).formulas()).containsExactly(1);
        assertThat(rows(text).get(0).formulas()).containsExactly(1);
        assertThat(rows(text).get(0).cells())
                .containsExactly("Nguyễn Văn A", "=1+1", "=1+1", "'=1+1", "+84912345678", "-", "'Abd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16", "windows-1258"})
    void refuses_text_in_another_charset_than_utf_8(String charset) throws IOException {
        Path file = text("Họ tên,Đơn vị\nĐặng Văn A,Sở Ngoại vụ\n", Charset.forName(charset));

        assertThatThrownBy(() -> rows(file)).isInstanceOf(Problem.class).hasMessage("import-not-readable");
    }

    @Test
    void refuses_a_workbook_that_lies_about_its_size() throws IOException {
        Path file = directory.resolve("liar.xlsx");
        Files.write(file, lyingAboutSizes(bomb()));

        assertThatThrownBy(() -> rows(file)).isInstanceOf(Problem.class).hasMessage("import-not-readable");
    }

    @Test
    void refuses_a_cell_longer_than_any_spreadsheet_makes() throws IOException {
        int rest = "Nguyễn Văn A".length() - "Nguy".length();
        Path longest = rewritten("Nguy", "A".repeat(32_767 - rest));
        assertThat(rows(longest).get(0).cells().get(0)).hasSize(32_767);

        Path file = rewritten("Nguy", "A".repeat(32_768 - rest));

        assertThatThrownBy(() -> rows(file)).isInstanceOf(Problem.class).hasMessage("import-not-readable");
    }

    @ParameterizedTest
    @ValueSource(ints = {99, 2_000_000_000})
    void refuses_a_workbook_that_names_a_shared_string_it_does_not_have(int index) throws IOException {
        Path file = rewritten("<v>0</v>", "<v>" + index + "</v>");

        assertThatThrownBy(() -> rows(file)).isInstanceOf(Problem.class).hasMessage("import-not-readable");
    }

    /** A workbook with one cell, each part of which has other words in it. */
    private Path rewritten(String words, String others) throws IOException {
        Path file = directory.resolve("rewritten.xlsx");
        Path whole = xlsx(sheet -> sheet.value(0, 0, "Nguyễn Văn A"));
        try (ZipFile from = new ZipFile(whole.toFile());
                var to = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry part : Collections.list(from.entries())) {
                to.putNextEntry(new ZipEntry(part.getName()));
                String content = new String(from.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
                to.write(content.replace(words, others).getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    @Test
    void reads_a_line_break_within_quotes_as_a_blank() throws IOException {
        Path file = text("A;\"Giám đốc\r\nSở Ngoại vụ\";C;D\r\n\r\nE;;\r\n", StandardCharsets.UTF_8);

        List<SheetRow> rows = rows(file);

        assertThat(rows.get(0).cells()).containsExactly("A", "Giám đốc Sở Ngoại vụ", "C", "D");
        assertThat(rows.get(1).number()).isEqualTo(3);
    }

    @Test
    void keeps_paragraphs_where_they_are_asked_for() throws IOException {
        String text = "A;\" Đề nghị:\r\n\r\n\r\n\r\n - một \u00a0 lớp \r\n - hai lớp\r\n\"\r\n";
        Path file = text(text, StandardCharsets.UTF_8);

        List<SheetRow> rows = rows(file, CellLines.KEPT);

        assertThat(rows.get(0).cells()).containsExactly("A", "Đề nghị:\n\n- một lớp\n- hai lớp");
    }

    private static List<SheetRow> rows(Path file) throws IOException {
        return rows(file, CellLines.JOINED);
    }

    private static List<SheetRow> rows(Path file, CellLines lines) throws IOException {
        List<SheetRow> rows = new ArrayList<>();
        try (Sheet sheet = Sheet.open(file, lines)) {
            for (SheetRow row = sheet.next(); row != null; row = sheet.next()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private Path text(String text, Charset charset) throws IOException {
        return Files.write(directory.resolve("list.csv"), text.getBytes(charset));
    }

    private interface Content {
        void write(Worksheet sheet) throws IOException;
    }

    private Path xlsx(Content content) throws IOException {
        Path file = directory.resolve("list.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            content.write(workbook.newWorksheet("Đại biểu"));
        }
        return file;
    }

    private static byte[] bomb() throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        try (ZipOutputStream archive = new ZipOutputStream(bytes)) {
            archive.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] blank = new byte[1024 * 1024];
            for (int megabyte = 0; megabyte < 70; megabyte++) {
                archive.write(blank);
            }
            archive.closeEntry();
        }
        return bytes.toByteArray();
    }

    /** Says in the directory that every part is 10 bytes long; {@code PK\1\2} begins an entry, 24 bytes before its size. */
    private static byte[] lyingAboutSizes(byte[] archive) {
        for (int at = 0; at + 28 < archive.length; at++) {
            if (archive[at] == 'P' && archive[at + 1] == 'K' && archive[at + 2] == 1 && archive[at + 3] == 2) {
                archive[at + 24] = 10;
                archive[at + 25] = archive[at + 26] = archive[at + 27] = 0;
            }
        }
        return archive;
    }
}
