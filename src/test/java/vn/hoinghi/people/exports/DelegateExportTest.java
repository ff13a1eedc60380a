package vn.hoinghi.people.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;
import static vn.hoinghi.kernel.testing.TestConference.delegateBody;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.ImportClient;
import vn.hoinghi.kernel.testing.TestConference;

@QuarkusTest
class DelegateExportTest extends ApiTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private TestConference conference;
    private String organisation;

    @BeforeEach
    void aConferenceWithOneOrganisation() {
        conference = aConference();
        organisation = conference.organisation("PROVINCE");
    }

    @ParameterizedTest
    @CsvSource({"text/csv,vi", "text/csv,en", XLSX + ",vi", XLSX + ",en"})
    void comes_back_as_an_import_that_changes_nothing(String type, String language) {
        registerAwkwardPeople();

        Response export = success(export(conference.organiser, type, "?language=" + language), 200);
        Response preview = success(new ImportClient(conference).preview("export", export.asByteArray()), 201);

        assertThat(preview.<List<Object>>path("errors")).isEmpty();
        assertThat(preview.<Integer>path("unchanged")).isEqualTo(7);
        assertThat(preview.<Integer>path("changed")).isZero();
        assertThat(preview.<Integer>path("new")).isZero();
    }

    private void registerAwkwardPeople() {
        for (String kind : List.of("TEXT", "NUMBER", "DATE")) {
            ask("q-" + kind.toLowerCase(java.util.Locale.ROOT), "Họ và tên", kind, List.of());
        }
        ask("hotel", "Khách sạn", "CHOICE", List.of(choice("a", "Một"), choice("b", "Một"), choice("c", "Hai")));
        String twin = success(
                        conference.organiser.post(
                                conference.path("/organisations"),
                                Map.of("code", "twin", "kind", "EMBASSY", "name", Map.of("vi", "Trùng", "en", "Twin"))),
                        201)
                .path("id");
        success(
                conference.organiser.post(
                        conference.path("/organisations"),
                        Map.of("code", "trung", "kind", "EMBASSY", "name", Map.of("vi", "Trùng", "en", "Other"))),
                201);
        register("=HYPERLINK(\"x\")", organisation, Map.of("phone", "+84912345678", "reference", "-1"));
        register("'=Dấu nháy", organisation, Map.of("position", Map.of("vi", "Giám đốc,\n\"Sở\"; phòng", "en", "+x")));
        register("'Abd al-Raḥmān", organisation, Map.of("category", "HEAD", "email", "a@example.org"));
        register("Trùng Tên", organisation, Map.of("title", Map.of("vi", "TS.", "en", "Dr.")));
        register("Trùng Tên", organisation, Map.of("formOfAddress", Map.of("vi", "Ngài", "en", "H.E.")));
        register(
                "Lý Đ",
                twin,
                Map.of(
                        "nameOrder",
                        "GIVEN_FIRST",
                        "familyName",
                        "@Lý",
                        "givenName",
                        "Đ",
                        "answers",
                        Map.of("q-text", "a\nb", "q-number", "-12.5", "q-date", "2023-12-18", "hotel", "b")));
        register("𠀀 𡗶", twin, Map.of("answers", Map.of("q-text", "'+1", "hotel", "c")));
    }

    @Test
    void brings_edits_back_to_the_same_people() {
        conference.pendingDelegate(organisation, "Nguyễn Văn A");
        conference.pendingDelegate(organisation, "Nguyễn Văn A");
        String csv = export(conference.organiser, "text/csv", "?columns=id,fullName,organisation")
                .asString();

        String edited = csv.replaceFirst("Nguyễn Văn A", "Nguyễn Vân Anh");
        String id = new ImportClient(conference).confirm(edited);

        assertThat(new ImportClient(conference).rows(id, "").<List<String>>path("items.action"))
                .containsExactly("CHANGE", "KEEP");
        assertThat(names()).containsExactlyInAnyOrder("Nguyễn Vân Anh", "Nguyễn Văn A");
    }

    @Test
    void is_text_that_excel_opens_by_itself_and_runs_nothing_of() {
        register("=cmd|' /C calc'!A1", organisation, Map.of("phone", "0912345678"));

        Response export = export(conference.organiser, "text/csv", "?columns=fullName,phone&language=en");

        assertThat(export.contentType()).startsWith("text/csv").containsIgnoringCase("charset=UTF-8");
        assertThat(new String(export.asByteArray(), StandardCharsets.UTF_8))
                .isEqualTo("\ufeffFull name,Phone\r\n'=cmd|' /C calc'!A1,'+84912345678\r\n");
    }

    @Test
    void tells_where_people_stand_when_it_is_asked_and_comes_back_as_an_import_all_the_same() {
        String first = conference.delegate(organisation, "Trần Thị B");
        conference.pendingDelegate(organisation, "Nguyễn Văn C");
        success(conference.organiser.put(conference.path("/precedence"), 0, Map.of("delegates", List.of(first))), 200);
        String ticket =
                conference.organiser.get(conference.path("/delegates/" + first)).path("ticketCode");

        String told = csv(
                conference.organiser,
                "?columns=id,fullName,organisation,status,statusReason,ticketCode,precedence&q=tran");
        Response preview = success(new ImportClient(conference).preview(told), 201);

        assertThat(told.lines().findFirst().orElseThrow())
                .endsWith(",Họ và tên,Cơ quan,Trạng thái,Lý do của trạng thái,Mã vé,Thứ tự lễ tân");
        assertThat(told).contains(",Đã duyệt,," + ticket + ",1\r\n");
        assertThat(preview.<Integer>path("unchanged")).isEqualTo(1);
        assertThat(preview.<List<Object>>path("errors")).isEmpty();
    }

    @Test
    void is_a_workbook_of_text_with_a_bold_frozen_header() throws IOException {
        register("=1+1", organisation, Map.of("phone", "0912345678"));

        Response export = export(conference.organiser, XLSX, "?columns=phone,fullName");

        assertThat(export.header("Content-Disposition"))
                .matches("attachment; filename=\"" + conference.code + "-delegates-\\d{4}-\\d\\d-\\d\\d\\.xlsx\"");
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(export.asByteArray()))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows.get(0).getCellText(0)).isEqualTo("Điện thoại");
            assertThat(rows.get(1).getCellText(0)).isEqualTo("+84912345678");
            assertThat(rows.get(1).getCell(1).getType()).isEqualTo(CellType.STRING);
            assertThat(rows.get(1).getCellText(1)).isEqualTo("=1+1");
        }
    }

    @Test
    void shows_what_the_list_would_and_an_organisation_its_own_people_only() {
        String other = conference.organisation("EMBASSY");
        conference.pendingDelegate(organisation, "Nguyễn Văn A");
        conference.delegate(organisation, "Trần Thị B");
        conference.pendingDelegate(other, "Lê C");

        String approved = csv(conference.organiser, "?columns=fullName&status=APPROVED");
        String found = csv(conference.organiser, "?columns=fullName&q=nguyen");
        String own = csv(conference.focalPoint(other), "?columns=fullName");

        assertThat(approved).isEqualTo("\ufeffHọ và tên\r\nTrần Thị B\r\n");
        assertThat(found).isEqualTo("\ufeffHọ và tên\r\nNguyễn Văn A\r\n");
        assertThat(own).isEqualTo("\ufeffHọ và tên\r\nLê C\r\n");
    }

    @Test
    void refuses_what_there_is_not() {
        problem(export(conference.organiser, "text/csv", "?columns=fullName,mergedInto"), "invalid-request", 422);
        problem(export(conference.organiser, "text/csv", "?language=fr"), "invalid-request", 422);
        problem(export(conference.organiser, "application/pdf", ""), "not-acceptable", 406);
        problem(export(conference.desk(), "text/csv", ""), "forbidden", 403);
    }

    private String csv(Api reader, String query) {
        return new String(success(export(reader, "text/csv", query), 200).asByteArray(), StandardCharsets.UTF_8);
    }

    private Response export(Api reader, String type, String query) {
        return reader.request().accept(type).get(conference.path("/delegates/export" + query));
    }

    private void register(String name, String at, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(delegateBody(at, name));
        body.putAll(more);
        success(conference.organiser.post(conference.path("/delegates"), body), 201);
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

    private List<String> names() {
        return conference.organiser.get(conference.path("/delegates")).path("items.fullName");
    }
}
