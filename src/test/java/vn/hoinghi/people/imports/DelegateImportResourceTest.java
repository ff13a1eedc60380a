package vn.hoinghi.people.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.Race;
import vn.hoinghi.kernel.testing.TestConference;

@QuarkusTest
class DelegateImportResourceTest extends ApiTest {

    private static final String HEADER = "Mã số,Họ và tên,Cơ quan,Chức vụ,Thành phần,Điện thoại,Email\n";

    private TestConference conference;
    private String organisation;

    @BeforeEach
    void aConferenceWithOneOrganisation() {
        conference = aConference();
        organisation = conference.organisation("PROVINCE");
    }

    @Test
    void previews_and_confirms_and_reverses_a_spreadsheet() throws IOException {
        byte[] file = xlsx(List.of(
                List.of("Họ và tên", "Cơ quan", "Điện thoại", "Thành phần"),
                List.of(
                        Normalizer.normalize("Đặng Thị Ước", Normalizer.Form.NFD),
                        organisationName(),
                        912345678,
                        "Trưởng đoàn"),
                List.of("\u00a0Lê  Văn\u00a0Tám ", organisationName(), "+84 (0)912 345 679", "")));

        Response preview = success(preview("danh-sach.xlsx", file), 201);
        Response before = conference.organiser.get(conference.path("/delegates?total=true"));
        Response confirmed = success(step(preview.path("id"), "confirmation"), 200);
        Response people = conference.organiser.get(conference.path("/delegates"));
        Response reversed = success(step(preview.path("id"), "reversal"), 200);

        assertThat(preview.<Map<String, Object>>path(""))
                .containsEntry("rows", 2)
                .containsEntry("new", 2)
                .containsEntry("changed", 0)
                .containsEntry("rejected", 0)
                .containsEntry("fileName", "danh-sach.xlsx");
        assertThat(before.<Integer>path("total")).isZero();
        assertThat(confirmed.<String>path("state")).isEqualTo("CONFIRMED");
        assertThat(people.<List<String>>path("items.fullName")).containsExactly("Lê Văn Tám", "Đặng Thị Ước");
        assertThat(people.<List<String>>path("items.phone")).containsExactly("+84912345679", "+84912345678");
        assertThat(people.<List<String>>path("items.category")).containsExactly("MEMBER", "HEAD");
        assertThat(reversed.<String>path("state")).isEqualTo("REVERSED");
        assertThat(total()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void reads_csv_with_any_delimiter_and_with_a_byte_order_mark(String delimiter) {
        String text = "\ufeffDANH SÁCH ĐẠI BIỂU\r\n\r\n" + String.join(delimiter, "Họ tên", "Đơn vị") + "\r\n"
                + String.join(delimiter, "\"Nguyễn Văn A\"", organisationName()) + "\r\n";

        Response preview = success(preview("a.csv", text.getBytes(StandardCharsets.UTF_8)), 201);

        assertThat(preview.<Integer>path("new")).isEqualTo(1);
        assertThat(preview.<List<Object>>path("errors")).isEmpty();
    }

    @Test
    void names_every_fault_by_row_and_column_and_leaves_those_rows_out_where_told_to() {
        String text = HEADER
                + row("", "Nguyễn Văn A", "Thành viên", "0912 345 678", "a@example.org")
                + row("", "", "Thành viên", "", "")
                + row("", "Nguyễn Văn B", "Người ngoài", "12", "nobody")
                + row("", "nguyễn văn a", "Thành viên", "", "")
                + ",Không Cơ Quan,Nơi nào đó,,,,\n";

        Response preview = success(preview(text), 201);

        assertThat(preview.<Integer>path("rows")).isEqualTo(5);
        assertThat(preview.<Integer>path("new")).isEqualTo(1);
        assertThat(preview.<Integer>path("rejected")).isEqualTo(4);
        assertThat(preview.<List<Integer>>path("errors.row")).containsExactly(3, 4, 4, 4, 5, 6);
        assertThat(preview.<List<String>>path("errors.column"))
                .containsExactly("Họ và tên", "Thành phần", "Điện thoại", "Email", "Họ và tên", "Cơ quan");
        assertThat(preview.<List<String>>path("errors.code"))
                .containsExactly(
                        "invalid", "unknown-category", "phone", "invalid", "duplicate", "unknown-organisation");
        problem(step(preview.path("id"), "confirmation"), "import-has-rejected-rows", 409);
        assertThat(total()).isZero();
        success(step(preview.path("id"), "confirmation?whenRejected=LEAVE_OUT"), 200);
        assertThat(total()).isEqualTo(1);
    }

    @Test
    void changes_nothing_when_the_same_file_comes_again() {
        String text = HEADER + row("TB-1", "Nguyễn Văn A", "Thành viên", "0912 345 678", "");
        confirm(text);

        Response again = success(preview(text), 201);

        assertThat(again.<Integer>path("unchanged")).isEqualTo(1);
        assertThat(again.<Integer>path("new")).isZero();
        success(step(again.path("id"), "confirmation"), 200);
        assertThat(total()).isEqualTo(1);
    }

    @Test
    void updates_by_reference_and_restores_what_was_there() {
        String first = confirm(HEADER + row("TB-1", "Nguyễn Văn A", "Thành viên", "0912 345 678", "a@example.org"));

        String changed = confirm(HEADER + row("TB-1", "Nguyễn Văn Anh", "Thành viên", "", ""));
        Response after = conference.organiser.get(conference.path("/delegates"));
        success(step(changed, "reversal"), 200);
        Response restored = conference.organiser.get(conference.path("/delegates"));

        assertThat(after.<List<String>>path("items.fullName")).containsExactly("Nguyễn Văn Anh");
        assertThat(after.<List<String>>path("items.phone")).containsExactly("+84912345678");
        assertThat(restored.<List<String>>path("items.fullName")).containsExactly("Nguyễn Văn A");
        success(step(first, "reversal"), 200);
        assertThat(total()).isZero();
    }

    @Test
    void refuses_to_confirm_what_changed_since_and_writes_nothing() {
        Response preview = preview(HEADER + row("", "Nguyễn Văn A", "", "", "") + row("", "Nguyễn Văn B", "", "", ""));
        conference.pendingDelegate(organisation, "Nguyễn Văn A");

        Response answer = step(preview.path("id"), "confirmation");

        problem(answer, "import-stale", 409);
        assertThat(total()).isEqualTo(1);
    }

    @Test
    void refuses_to_reverse_people_who_were_changed_since() {
        String id = confirm(HEADER + row("", "Nguyễn Văn A", "", "", ""));
        String delegate =
                conference.organiser.get(conference.path("/delegates")).path("items[0].id");
        success(conference.organiser.put(conference.path("/delegates/" + delegate + "/approval"), 0, Map.of()), 200);

        Response answer = step(id, "reversal");

        problem(answer, "import-stale", 409);
        assertThat(total()).isEqualTo(1);
    }

    @Test
    void applies_nothing_of_a_file_that_exceeds_a_quota() {
        success(
                conference.organiser.post(
                        conference.path("/delegations"),
                        Map.of(
                                "organisation",
                                organisation,
                                "quotas",
                                List.of(Map.of("category", "MEMBER", "quota", 1)))),
                201);
        Response tooMany = preview(HEADER + row("", "Nguyễn Văn A", "", "", "") + row("", "Nguyễn Văn B", "", "", ""));
        Response fitting = preview(HEADER + row("", "Nguyễn Văn A", "", "", ""));
        conference.pendingDelegate(organisation, "Người Đến Trước");

        Response answer = step(fitting.path("id"), "confirmation");

        assertThat(tooMany.<Integer>path("new")).isEqualTo(1);
        assertThat(tooMany.<List<String>>path("errors.code")).containsExactly("quota-exceeded");
        assertThat(tooMany.<List<Integer>>path("errors.row")).containsExactly(3);
        problem(answer, "import-stale", 409);
        assertThat(total()).isEqualTo(1);
    }

    @Test
    void refuses_two_columns_that_are_to_be_one_field_and_names_the_cell_that_repeats_a_reference() {
        Response twice = conference
                .organiser
                .request()
                .multiPart("columns", "{\"A\":\"fullName\",\"B\":\"fullName\"}")
                .multiPart("file", "list.csv", HEADER.getBytes(StandardCharsets.UTF_8))
                .post(conference.path("/delegates/imports"));
        Response repeated =
                preview(HEADER + row("R1", "Nguyễn Văn A", "", "", "") + row("R1", "Nguyễn Văn B", "", "", ""));

        assertThat(problem(twice, "invalid-request", 422).<List<String>>path("errors.code"))
                .containsExactly("duplicate");
        assertThat(repeated.<List<String>>path("errors.column")).containsExactly("Mã số");
    }

    @Test
    void lets_one_of_many_confirmations_through() {
        Response preview = preview(HEADER + row("", "Nguyễn Văn A", "", "", ""));

        List<Response> answers = Race.of(32, runner -> step(preview.path("id"), "confirmation"));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
        answers.stream()
                .filter(answer -> answer.statusCode() != 200)
                .forEach(answer -> problem(answer, "import-state", 409));
        assertThat(total()).isEqualTo(1);
    }

    @Test
    void refuses_files_that_are_no_list() throws IOException {
        problem(preview("a.csv", new byte[0]), "import-not-readable", 422);
        problem(preview("a.csv", new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1}), "import-not-readable", 422);
        problem(
                preview("a.xlsx", "PK nothing of the kind".getBytes(StandardCharsets.UTF_8)),
                "import-not-readable",
                422);
        problem(preview("a,b,c\n1,2,3\n"), "import-not-readable", 422);
        problem(preview("bomb.xlsx", bomb()), "import-not-readable", 422);
        problem(
                conference.organiser.request().multiPart("other", "x").post(conference.path("/delegates/imports")),
                "invalid-request",
                422);
        problem(
                conference.desk().request().multiPart("file", "x").post(conference.path("/delegates/imports")),
                "forbidden",
                403);
    }

    /** 300 MB of nothing in 300 KB. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream archive = new ZipOutputStream(bytes)) {
            archive.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] blank = new byte[1024 * 1024];
            for (int megabyte = 0; megabyte < 300; megabyte++) {
                archive.write(blank);
            }
            archive.closeEntry();
        }
        return bytes.toByteArray();
    }

    private String confirm(String text) {
        String id = success(preview(text), 201).path("id");
        success(step(id, "confirmation"), 200);
        return id;
    }

    private Response preview(String text) {
        return preview("list.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private Response preview(String name, byte[] file) {
        return conference
                .organiser
                .request()
                .multiPart(new io.restassured.builder.MultiPartSpecBuilder(file)
                        .fileName(name)
                        .controlName("file")
                        .mimeType("application/octet-stream")
                        .charset(StandardCharsets.UTF_8)
                        .build())
                .post(conference.path("/delegates/imports"));
    }

    private Response step(String id, String step) {
        return conference.organiser.request().post(conference.path("/delegates/imports/" + id + "/" + step));
    }

    private int total() {
        return conference
                .organiser
                .get(conference.path("/delegates?total=true"))
                .path("total");
    }

    private String row(String reference, String name, String category, String phone, String email) {
        return String.join(",", reference, name, organisationName(), "Chuyên viên", category, phone, email) + "\n";
    }

    private String organisationName() {
        return conference
                .organiser
                .get(conference.path("/organisations/" + organisation))
                .path("name.vi");
    }

    private static byte[] xlsx(List<List<Object>> rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Đại biểu");
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    Object value = rows.get(row).get(column);
                    if (value instanceof Number number) {
                        sheet.value(row, column, number);
                    } else {
                        sheet.value(row, column, value.toString());
                    }
                }
            }
        }
        return bytes.toByteArray();
    }
}
