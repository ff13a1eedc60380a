package vn.hoinghi.proposal.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;
import static vn.hoinghi.kernel.testing.TestConference.text;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.ImportClient;
import vn.hoinghi.proposal.TestProposals;

@QuarkusTest
class ProposalImportTest extends ApiTest {

    private static final String HEADER = "Mã số;Địa phương;Lĩnh vực;Tiêu đề;Nội dung;Nơi nhận;Quốc gia\n";

    private TestProposals proposals;
    private ImportClient client;
    private String province;
    private String mission;

    @BeforeEach
    void open() {
        proposals = TestProposals.in(aConference());
        client = new ImportClient(proposals.conference, proposals.organiser, "/proposals/imports");
        province = nameOf(proposals.province);
        mission = nameOf(proposals.mission);
    }

    @Test
    void previews_confirms_and_reverses_a_workbook() throws IOException {
        byte[] file = xlsx(
                List.of("TỔNG HỢP ĐỀ XUẤT"),
                List.of(
                        "Mã số (*)",
                        "Tỉnh, thành phố",
                        "Lĩnh vực",
                        "Tiêu đề",
                        "Title (English)",
                        "Nội dung",
                        "Kính gửi",
                        "Nước"),
                List.of(
                        "DX-01",
                        province,
                        "Đào tạo",
                        " Mở lớp \u00a0 tiếng Pháp",
                        "French classes",
                        "Đề nghị:\n- một lớp\n- hai lớp",
                        mission + "; " + nameOf(proposals.otherMission),
                        "Pháp, Nhật Bản"),
                List.of("DX-02", province, "training", "Mở lớp tiếng Nhật", "", "Đề nghị hỗ trợ.", mission, "JP"));

        Response preview = success(client.preview("de-xuat.xlsx", file), 201);
        Response rows = client.rows(preview.path("id"), "");
        List<Object> before = listed().path("items");
        Response confirmed = success(client.step(preview.path("id"), "confirmation"), 200);
        Response filed = listed();
        Response reversed = success(client.step(preview.path("id"), "reversal"), 200);

        assertThat(preview.<Map<String, Object>>path(""))
                .containsEntry("rows", 2)
                .containsEntry("new", 2)
                .containsEntry("rejected", 0)
                .containsEntry("fileName", "de-xuat.xlsx");
        assertThat(rows.<List<Integer>>path("items.row")).containsExactly(3, 4);
        assertThat(rows.<List<Map<String, String>>>path("items[0].changes"))
                .contains(
                        Map.of("column", "Mã số (*)", "after", "DX-01"),
                        Map.of("column", "Lĩnh vực", "after", "Đào tạo"),
                        Map.of("column", "Nước", "after", "FR; JP"));
        assertThat(before).isEmpty();
        assertThat(confirmed.<String>path("state")).isEqualTo("CONFIRMED");
        assertThat(filed.<List<Integer>>path("items.number")).containsExactly(1, 2);
        assertThat(filed.<List<String>>path("items.reference")).containsExactly("DX-01", "DX-02");
        assertThat(filed.<List<String>>path("items.organisation")).containsOnly(proposals.province);
        assertThat(filed.<List<String>>path("items.status")).containsOnly("SUBMITTED");
        assertThat(filed.<Map<String, Object>>path("items[0]"))
                .containsEntry("title", Map.of("vi", "Mở lớp tiếng Pháp", "en", "French classes"))
                .containsEntry("body", text("Đề nghị:\n- một lớp\n- hai lớp"))
                .containsEntry("field", "training")
                .containsEntry("countries", List.of("FR", "JP"));
        assertThat(filed.<List<String>>path("items[0].addressees"))
                .containsExactlyInAnyOrder(proposals.mission, proposals.otherMission);
        assertThat(reversed.<String>path("state")).isEqualTo("REVERSED");
        assertThat(listed().<List<Object>>path("items")).isEmpty();
    }

    @Test
    void names_every_fault_by_its_cell_and_leaves_those_rows_out_where_told_to() {
        String text = HEADER
                + row("DX-01", "Đào tạo", "Mở lớp", "Đề nghị.", mission, "Pháp")
                + row("", "Đào tạo", "Không mã", "Đề nghị.", "", "")
                + row("DX-03", "Thể thao", "", "Đề nghị.", "Nơi nào đó", "Atlantis; FR")
                + row("DX-01", "Đào tạo", "Lặp lại", "Đề nghị.", "", "")
                + "DX-05;Tỉnh lạ;Đào tạo;Ở đâu;Đề nghị.;;\n"
                + row("=1+1", "Đào tạo", "Công thức", "Đề nghị.", "", "");

        Response preview = success(client.preview(text), 201);

        assertThat(preview.<Integer>path("new")).isEqualTo(1);
        assertThat(preview.<Integer>path("rejected")).isEqualTo(5);
        assertThat(preview.<List<String>>path("errors.collect { it.cell + ' ' + it.code }"))
                .containsExactlyInAnyOrder(
                        "A3 not-null",
                        "C4 unknown-field",
                        "D4 invalid",
                        "F4 unknown-organisation",
                        "G4 unknown-country",
                        "A5 duplicate",
                        "B6 unknown-organisation",
                        "A7 formula");
        assertThat(preview.<String>path("errors.find { it.cell == 'C4' }.column"))
                .isEqualTo("Lĩnh vực");
        assertThat(preview.<String>path("errors.find { it.cell == 'C4' }.detail.vi"))
                .isEqualTo("Không có lĩnh vực này.");
        assertThat(preview.<String>path("errors.find { it.cell == 'C4' }.detail.en"))
                .isEqualTo("There is no such field of proposals.");
        problem(client.step(preview.path("id"), "confirmation"), "import-has-rejected-rows", 409);
        assertThat(listed().<List<Object>>path("items")).isEmpty();
        success(client.confirmWithoutRejected(preview.path("id")), 200);
        assertThat(listed().<List<String>>path("items.reference")).containsExactly("DX-01");
    }

    @Test
    void never_evaluates_a_formula() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Đề xuất");
            List<String> headings = List.of("Mã số", "Địa phương", "Lĩnh vực", "Tiêu đề");
            for (int column = 0; column < headings.size(); column++) {
                sheet.value(0, column, headings.get(column));
            }
            sheet.value(1, 0, "DX-01");
            sheet.value(1, 1, province);
            sheet.value(1, 2, "training");
            sheet.formula(1, 3, "HYPERLINK(\"http://example.org\",\"Mở lớp\")");
        }

        Response preview = success(client.preview("a.xlsx", bytes.toByteArray()), 201);

        assertThat(preview.<List<String>>path("errors.cell")).containsExactly("D2");
        assertThat(preview.<List<String>>path("errors.code")).containsExactly("formula");
    }

    @Test
    void changes_nothing_when_the_same_file_comes_again() {
        String text = HEADER + row("DX-01", "Đào tạo", "Mở lớp", "Đề nghị.", mission, "Pháp; Nhật");
        client.confirm(text);
        Response before = listed();

        Response again = success(client.preview(text), 201);
        success(client.step(again.path("id"), "confirmation"), 200);

        assertThat(again.<Integer>path("unchanged")).isEqualTo(1);
        assertThat(again.<Integer>path("new")).isZero();
        assertThat(listed().<Object>path("items")).isEqualTo(before.path("items"));
    }

    @Test
    void updates_by_reference_shows_each_cell_and_restores_what_was_there() {
        String first = client.confirm(HEADER + row("DX-01", "Đào tạo", "Mở lớp", "Đề nghị.", mission, "FR"));
        Response preview = success(client.preview(HEADER + row("DX-01", "", "Mở hai lớp", "", "", "Nhật Bản")), 201);

        Response rows = client.rows(preview.path("id"), "?action=CHANGE");
        success(client.step(preview.path("id"), "confirmation"), 200);
        Response changed = listed();
        success(client.step(preview.path("id"), "reversal"), 200);
        Response restored = listed();
        success(client.step(first, "reversal"), 200);

        assertThat(rows.<List<Map<String, String>>>path("items[0].changes"))
                .containsExactly(
                        Map.of("column", "Tiêu đề", "before", "Mở lớp", "after", "Mở hai lớp"),
                        Map.of("column", "Quốc gia", "before", "FR", "after", "JP"));
        assertThat(changed.<List<String>>path("items.title.vi")).containsExactly("Mở hai lớp");
        assertThat(changed.<List<List<String>>>path("items.addressees")).containsExactly(List.of(proposals.mission));
        assertThat(restored.<List<String>>path("items.title.vi")).containsExactly("Mở lớp");
        assertThat(restored.<List<List<String>>>path("items.countries")).containsExactly(List.of("FR"));
        assertThat(listed().<List<Object>>path("items")).isEmpty();
    }

    @Test
    void tells_the_same_reference_of_two_provinces_apart() {
        client.confirm(HEADER
                + row("1", "Đào tạo", "Mở lớp", "Đề nghị.", "", "")
                + "1;" + nameOf(proposals.otherProvince) + ";Đào tạo;Mở lớp;Đề nghị.;;\n");

        assertThat(listed().<List<String>>path("items.organisation"))
                .containsExactly(proposals.province, proposals.otherProvince);
    }

    @Test
    void takes_the_title_for_the_text_where_the_sheet_has_one_column() {
        client.confirm("Mã số;Địa phương;Lĩnh vực;Đề xuất, kiến nghị\n1;" + province + ";Đào tạo;Mở lớp tiếng Anh\n");

        assertThat(listed().<String>path("items[0].body.vi")).isEqualTo("Mở lớp tiếng Anh");
    }

    @Test
    void files_a_returned_proposal_again_and_returns_it_when_undone() {
        client.confirm(HEADER + row("DX-01", "Đào tạo", "Mở lớp", "Đề nghị.", "", ""));
        String proposal = listed().path("items[0].id");
        success(proposals.organiser.post(proposals.step(proposal, "return"), Map.of("reason", "Chưa rõ")), 200);

        String changed = client.confirm(HEADER + row("DX-01", "Đào tạo", "Mở hai lớp", "Đề nghị.", "", ""));
        String filedAgain = listed().path("items[0].status");
        success(client.step(changed, "reversal"), 200);

        assertThat(filedAgain).isEqualTo("SUBMITTED");
        assertThat(listed().<String>path("items[0].status")).isEqualTo("RETURNED");
        assertThat(listed().<String>path("items[0].returnReason")).isEqualTo("Chưa rõ");
        assertThat(listed().<String>path("items[0].title.vi")).isEqualTo("Mở lớp");
    }

    @Test
    void changes_nothing_that_is_past_revision() {
        client.confirm(HEADER + row("DX-01", "Đào tạo", "Mở lớp", "Đề nghị.", "", ""));
        String proposal = listed().path("items[0].id");
        success(proposals.assign(proposal, proposals.mission), 201);

        Response same = success(client.preview(HEADER + row("DX-01", "Đào tạo", "Mở lớp", "Đề nghị.", "", "")), 201);
        Response other =
                success(client.preview(HEADER + row("DX-01", "Đào tạo", "Mở hai lớp", "Đề nghị.", "", "")), 201);

        assertThat(same.<Integer>path("unchanged")).isEqualTo(1);
        assertThat(other.<List<String>>path("errors.code")).containsExactly("proposal-status");
        assertThat(other.<List<String>>path("errors.cell")).containsExactly("A2");
    }

    @Test
    void refuses_to_confirm_what_changed_since_and_writes_nothing() {
        client.confirm(HEADER + row("DX-01", "Đào tạo", "Mở lớp", "Đề nghị.", "", ""));
        Response preview = success(
                client.preview(HEADER
                        + row("DX-02", "Đào tạo", "Việc khác", "Đề nghị.", "", "")
                        + row("DX-01", "Đào tạo", "Mở hai lớp", "Đề nghị.", "", "")),
                201);
        success(proposals.assign(listed().path("items[0].id"), proposals.mission), 201);

        problem(client.step(preview.path("id"), "confirmation"), "import-stale", 409);

        assertThat(listed().<List<String>>path("items.title.vi")).containsExactly("Mở lớp");
    }

    @Test
    void refuses_to_reverse_what_took_another_step_or_has_attachments() {
        String assigned = client.confirm(HEADER + row("DX-01", "Đào tạo", "Mở lớp", "Đề nghị.", "", ""));
        success(proposals.assign(listed().path("items[0].id"), proposals.mission), 201);
        String attached = client.confirm(HEADER + row("DX-02", "Đào tạo", "Mở lớp", "Đề nghị.", "", ""));
        success(
                proposals
                        .organiser
                        .request()
                        .multiPart("file", "a.pdf", vn.hoinghi.kernel.files.TestFiles.pdf())
                        .post(proposals.path("/proposals/" + listed().path("items[1].id") + "/attachments")),
                201);

        problem(client.step(assigned, "reversal"), "import-stale", 409);
        problem(client.step(attached, "reversal"), "import-stale", 409);

        assertThat(listed().<List<Integer>>path("items.number")).containsExactly(1, 2);
    }

    @Test
    void gives_the_numbers_of_what_was_undone_again() {
        client.confirm(HEADER + row("DX-01", "Đào tạo", "Mở lớp", "Đề nghị.", "", ""));
        String undone = client.confirm(HEADER
                + row("DX-02", "Đào tạo", "Mở lớp", "Đề nghị.", "", "")
                + row("DX-03", "Đào tạo", "Mở lớp", "Đề nghị.", "", ""));

        success(client.step(undone, "reversal"), 200);
        proposals.filed();

        assertThat(listed().<List<Integer>>path("items.number")).containsExactly(1, 2);
    }

    @Test
    void leaves_to_a_focal_point_its_own_proposals_while_they_are_taken() {
        Api focalPoint = proposals.conference.focalPoint(proposals.province);
        ImportClient own = new ImportClient(proposals.conference, focalPoint, "/proposals/imports");
        String office = success(client.preview(HEADER + row("DX-09", "Đào tạo", "Mở lớp", "Đề nghị.", "", "")), 201)
                .path("id");

        String made = own.confirm("Mã số;Lĩnh vực;Tiêu đề\n1;Đào tạo;Mở lớp\n");
        Response others = success(
                own.preview("Mã số;Địa phương;Lĩnh vực;Tiêu đề\n2;" + nameOf(proposals.otherProvince)
                        + ";Đào tạo;Mở lớp\n"),
                201);
        String late = success(own.preview("Mã số;Lĩnh vực;Tiêu đề\n3;Đào tạo;Mở lớp\n"), 201)
                .path("id");

        assertThat(listed().<List<String>>path("items.organisation")).containsExactly(proposals.province);
        assertThat(others.<List<String>>path("errors.code")).containsExactly("unknown-organisation");
        assertThat(focalPoint.get(proposals.path("/proposals/imports")).<List<String>>path("items.id"))
                .doesNotContain(office)
                .contains(made);
        problem(focalPoint.get(proposals.path("/proposals/imports/" + office)), "not-found", 404);
        problem(focalPoint.get(proposals.path("/proposals/imports/" + office + "/rows")), "not-found", 404);
        problem(own.step(office, "confirmation"), "not-found", 404);
        success(
                proposals.organiser.put(
                        proposals.path("/proposal-call"), 0, Map.of("closesAt", "2020-01-01T00:00:00Z")),
                200);
        problem(own.step(late, "confirmation"), "proposals-closed", 409);
        problem(own.step(made, "reversal"), "proposals-closed", 409);
        success(client.step(office, "confirmation"), 200);
    }

    @Test
    void refuses_files_that_are_no_list_and_columns_that_are_not_there() {
        problem(client.preview("a;b;c\n1;2;3\n"), "import-not-readable", 422);
        problem(client.preview("Mã số;Tiêu đề\n1;Mở lớp\n"), "import-not-readable", 422);
        problem(client.preview(HEADER, "{\"Mã số\":\"number\"}"), "invalid-request", 422);
        problem(
                proposals.organiser.request().multiPart("other", "x").post(proposals.path("/proposals/imports")),
                "invalid-request",
                422);
        success(client.preview("STT;Tỉnh;Tiêu đề\n1;x;Mở lớp\n", "{\"STT\":\"reference\"}"), 201);
    }

    private Response listed() {
        return success(proposals.organiser.get(proposals.path("/proposals")), 200);
    }

    private String row(String... cells) {
        return cells[0] + ";" + province + ";" + String.join(";", List.of(cells).subList(1, cells.length)) + "\n";
    }

    private String nameOf(String organisation) {
        return proposals
                .organiser
                .get(proposals.path("/organisations/" + organisation))
                .path("name.vi");
    }

    @SafeVarargs
    private static byte[] xlsx(List<String>... rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Đề xuất");
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].size(); column++) {
                    sheet.value(row, column, rows[row].get(column));
                }
            }
        }
        return bytes.toByteArray();
    }
}
