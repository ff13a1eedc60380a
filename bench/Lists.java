import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Lists of invented people, the same ones every time. */
final class Lists {

    static final int ORGANISATIONS = 300;
    private static final String[] HEADER = {
        "Mã số", "Họ và tên", "Cơ quan", "Chức vụ", "Thành phần", "Điện thoại", "Email", "Ghi chú"
    };
    private static final String[] FAMILY = {"Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô"};
    private static final String[] MIDDLE = {"Văn", "Thị", "Đức", "Minh", "Ngọc", "Hữu", "Thanh", "Quốc"};
    private static final String[] GIVEN = {"An", "Bình", "Cường", "Dũng", "Giang", "Hà", "Khánh", "Linh", "Ước"};

    private Lists() {}

    static String[] person(int number) {
        return new String[] {
            "TB-" + number,
            FAMILY[number % FAMILY.length] + " " + MIDDLE[number / 10 % MIDDLE.length] + " "
                    + GIVEN[number / 80 % GIVEN.length] + " " + number,
            "org-" + number % ORGANISATIONS,
            "Chuyên viên phòng " + number % 40,
            number % 7 == 0 ? "Trưởng đoàn" : "Thành viên",
            String.format("09%08d", 12_000_000 + number),
            "nguoi" + number + "@example.org",
            ""
        };
    }

    static byte[] csv(int rows) {
        StringBuilder text = new StringBuilder(String.join(",", HEADER)).append("\r\n");
        for (int number = 0; number < rows; number++) {
            text.append(String.join(",", person(number))).append("\r\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** With shared strings, as spreadsheets write them. */
    static byte[] xlsx(int rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "bench", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Đại biểu");
            for (int row = 0; row <= rows; row++) {
                String[] cells = row == 0 ? HEADER : person(row - 1);
                for (int column = 0; column < cells.length; column++) {
                    sheet.value(row, column, cells[column]);
                }
            }
        }
        return bytes.toByteArray();
    }
}
