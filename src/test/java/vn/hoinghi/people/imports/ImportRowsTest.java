package vn.hoinghi.people.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.ImportClient;
import vn.hoinghi.kernel.testing.TestConference;

/** What is shown of an import: its rows cell by cell, its headings, its faults. */
@QuarkusTest
class ImportRowsTest extends ApiTest {

    private TestConference conference;
    private ImportClient client;
    private String organisation;

    @BeforeEach
    void aConferenceWithOneOrganisation() {
        conference = aConference();
        client = new ImportClient(conference);
        String id = conference.organisation("PROVINCE");
        organisation = conference
                .organiser
                .get(conference.path("/organisations/" + id))
                .path("name.vi");
    }

    @Test
    void shows_each_row_cell_by_cell() {
        client.confirm("Mã số,Họ và tên,Cơ quan,Chức vụ,Thành phần\n"
                + "TB-1,Nguyễn Văn A," + organisation + ",Chuyên viên,Trưởng đoàn\n"
                + "TB-2,Trần Thị B," + organisation + ",Chuyên viên,\n");

        String id = success(
                        client.preview("Mã số,Họ và tên,Cơ quan,Chức vụ\n"
                                + "TB-1,Nguyễn Văn A," + organisation + ",Vụ trưởng\n"
                                + "TB-2,Trần Thị B," + organisation + ",\n"
                                + "TB-3,Lê C," + organisation + ",\n"
                                + "TB-4,Lê D,Nơi nào đó,\n"),
                        201)
                .path("id");
        Response rows = client.rows(id, "");

        assertThat(rows.<List<String>>path("items.action")).containsExactly("CHANGE", "KEEP", "CREATE", "REJECT");
        assertThat(rows.<List<Integer>>path("items.row")).containsExactly(2, 3, 4, 5);
        assertThat(rows.<List<Object>>path("items[0].changes"))
                .isEqualTo(List.of(Map.of("column", "Chức vụ", "before", "Chuyên viên", "after", "Vụ trưởng")));
        assertThat(rows.<String>path("items[0].delegate")).isNotNull();
        assertThat(rows.<List<Object>>path("items[1].changes")).isEmpty();
        assertThat(rows.<List<String>>path("items[2].changes.column")).containsExactly("Mã số", "Họ và tên", "Cơ quan");
        assertThat(rows.<String>path("items[2].changes[0].before")).isNull();
        assertThat(rows.<List<String>>path("items[3].faults.code")).containsExactly("unknown-organisation");
    }

    @Test
    void pages_and_narrows_the_rows() {
        StringBuilder text = new StringBuilder("Họ tên,Đơn vị\n");
        for (int person = 0; person < 2_100; person++) {
            text.append("Người ")
                    .append(person)
                    .append(',')
                    .append(organisation)
                    .append('\n');
            text.append(",").append(organisation).append('\n');
        }

        Response preview = success(client.preview(text.toString()), 201);
        String id = preview.path("id");
        Response first = client.rows(id, "?action=REJECT&limit=200&total=true");
        Response second = client.rows(id, "?action=REJECT&limit=200&cursor=" + first.path("nextCursor"));

        assertThat(preview.<Integer>path("rows")).isEqualTo(4_200);
        assertThat(preview.<Integer>path("new")).isEqualTo(2_100);
        assertThat(preview.<Integer>path("errorCount")).isEqualTo(2_100);
        assertThat(preview.<List<Object>>path("errors")).hasSize(1_000);
        assertThat(first.<Integer>path("total")).isEqualTo(2_100);
        assertThat(second.<Integer>path("items[0].row")).isEqualTo(403);
    }

    @Test
    void confirms_and_reverses_more_rows_than_fit_in_a_batch() {
        StringBuilder text = new StringBuilder("Họ tên,Đơn vị\n");
        for (int person = 0; person < 2_100; person++) {
            text.append("Người ")
                    .append(person)
                    .append(',')
                    .append(organisation)
                    .append('\n');
        }
        text.append("người 0,").append(organisation).append('\n');

        Response preview = success(client.preview(text.toString()), 201);
        String id = preview.path("id");
        Response confirmed = success(client.confirmWithoutRejected(id), 200);
        int after = total();
        Response again = success(client.preview(text.toString()), 201);
        success(client.step(id, "reversal"), 200);

        assertThat(preview.<List<String>>path("errors.code")).containsExactly("duplicate");
        assertThat(confirmed.<Integer>path("new")).isEqualTo(2_100);
        assertThat(after).isEqualTo(2_100);
        assertThat(again.<Integer>path("unchanged")).isEqualTo(2_100);
        assertThat(client.rows(id, "?limit=1").<String>path("items[0].delegate"))
                .isNotNull();
        assertThat(total()).isZero();
    }

    @Test
    void says_how_headings_were_understood_and_takes_the_senders_word_for_them() {
        String text = "Nhân sự,Đơn vị cử,Ghi chú,Chức vụ\nNguyễn Văn A," + organisation + ",abc,Chuyên viên\n";

        problem(client.preview(text), "import-not-readable", 422);
        Response preview = success(
                client.preview(text, "{\"nhân sự\":\"fullName\",\"B\":\"organisation\",\"Chức vụ\":null}"), 201);
        Response rows = client.rows(preview.path("id"), "");

        assertThat(preview.<List<Object>>path("columns"))
                .isEqualTo(List.of(
                        Map.of("column", "A", "heading", "Nhân sự", "field", "fullName"),
                        Map.of("column", "B", "heading", "Đơn vị cử", "field", "organisation"),
                        Map.of("column", "C", "heading", "Ghi chú"),
                        Map.of("column", "D", "heading", "Chức vụ")));
        assertThat(rows.<List<String>>path("items[0].changes.column")).containsExactly("Nhân sự", "Đơn vị cử");
    }

    @Test
    void refuses_to_map_headings_to_fields_that_there_are_not() {
        String text = "Họ tên,Đơn vị\nNguyễn Văn A," + organisation + "\n";

        Response unknown = problem(client.preview(text, "{\"Họ tên\":\"age\"}"), "invalid-request", 422);
        Response missing = problem(client.preview(text, "{\"Tuổi\":\"title\"}"), "invalid-request", 422);
        Response misspelt = problem(
                client.preview("Nhân sự,Đơn vị\nNguyễn Văn A,x\n", "{\"Nhân xự\":\"fullName\"}"),
                "invalid-request",
                422);

        assertThat(unknown.<String>path("errors[0].pointer")).isEqualTo("/columns/Họ tên");
        assertThat(unknown.<String>path("errors[0].code")).isEqualTo("unknown-field");
        assertThat(missing.<String>path("errors[0].code")).isEqualTo("unknown-heading");
        assertThat(misspelt.<String>path("errors[0].pointer")).isEqualTo("/columns/Nhân xự");
        problem(client.preview(text, "[1"), "invalid-request", 422);
    }

    @Test
    void leaves_out_nothing_that_an_empty_cell_does_not_say() {
        client.confirm("Mã số,Họ và tên,Cơ quan,Chức vụ,Chức vụ (tiếng Anh),Thành phần\n" + "TB-1,Nguyễn Văn A,"
                + organisation + ",Vụ trưởng,Director,Trưởng đoàn\n");

        Response again =
                success(client.preview("Mã số,Họ và tên,Cơ quan,Chức vụ\nTB-1,," + organisation + ",Vụ trưởng\n"), 201);

        assertThat(again.<Integer>path("unchanged")).isEqualTo(1);
    }

    @Test
    void refuses_an_organisation_that_may_be_two() {
        success(
                conference.organiser.post(
                        conference.path("/organisations"),
                        Map.of("code", "twin", "kind", "PROVINCE", "name", TestConference.text(organisation))),
                201);

        Response preview =
                success(client.preview("Họ tên,Đơn vị\nNguyễn Văn A," + organisation + "\nNguyễn Văn A,twin\n"), 201);

        assertThat(preview.<List<String>>path("errors.code")).containsExactly("ambiguous-organisation");
        assertThat(preview.<Integer>path("new")).isEqualTo(1);
    }

    @Test
    void fills_answers_from_columns_of_the_conferences_own() {
        ask("diet", "Chế độ ăn", "CHOICE", List.of(choice("vegetarian", "Ăn chay"), choice("any", "Không kiêng")));
        ask("arrival", "Ngày đến", "DATE", List.of());
        ask("nights", "Số đêm", "NUMBER", List.of());
        String heading = "Họ tên,Đơn vị,Chế độ ăn,Arrival,answers.nights\n";

        Response preview = success(
                client.preview(heading
                        + "Nguyễn Văn A," + organisation + ",ăn chay,17/12/2023,2\n"
                        + "Nguyễn Văn B," + organisation + ",vegetarian,2023-12-17,\n"
                        + "Nguyễn Văn C," + organisation + ",thịt,32/12/2023,hai\n"),
                201);
        success(client.confirmWithoutRejected(preview.path("id")), 200);
        Response people = conference.organiser.get(conference.path("/delegates"));

        assertThat(preview.<List<String>>path("errors.column"))
                .containsExactlyInAnyOrder("Chế độ ăn", "Arrival", "answers.nights");
        assertThat(preview.<List<String>>path("errors.code")).containsOnly("answer");
        assertThat(people.<List<Object>>path("items.answers"))
                .isEqualTo(List.of(
                        Map.of("diet", "vegetarian", "arrival", "2023-12-17", "nights", "2"),
                        Map.of("diet", "vegetarian", "arrival", "2023-12-17")));
    }

    @Test
    void lists_the_imports_newest_first() {
        client.confirm("Họ tên,Đơn vị\nNguyễn Văn A," + organisation + "\n");
        success(client.preview("Họ tên,Đơn vị\nNguyễn Văn A," + organisation + "\n"), 201);

        Response list = conference.organiser.get(conference.path("/delegates/imports"));

        assertThat(list.<List<String>>path("items.state")).containsExactly("PREVIEWED", "CONFIRMED");
        assertThat(list.<List<Integer>>path("items.unchanged")).containsExactly(1, 0);
        assertThat(list.<List<String>>path("items.createdBy")).containsOnly("organiser");
    }

    private void ask(String code, String text, String kind, List<Object> choices) {
        success(
                conference.organiser.post(
                        conference.path("/questions"),
                        Map.of("code", code, "text", TestConference.text(text), "kind", kind, "choices", choices)),
                201);
    }

    private static Object choice(String code, String text) {
        return Map.of("code", code, "text", TestConference.text(text));
    }

    private int total() {
        return conference
                .organiser
                .get(conference.path("/delegates?total=true"))
                .path("total");
    }
}
