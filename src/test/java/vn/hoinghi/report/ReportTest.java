package vn.hoinghi.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;
import static vn.hoinghi.kernel.testing.TestConference.text;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.tables.TableWorkbook;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.TestConference;

@QuarkusTest
class ReportTest extends ApiTest {

    @Inject
    EntityManager entities;

    private TestConference conference;

    @BeforeEach
    void open() {
        conference = aConference();
    }

    @Test
    void equals_what_each_feature_says_itself() {
        filled();

        Response summary = get("/summary");

        assertThat(summary.<List<?>>path("attendance"))
                .isEqualTo(get("/attendance").path("items"));
        String list = summary.path("doors[0].list");
        assertThat(summary.<Map<?, ?>>path("doors[0].status"))
                .isEqualTo(get("/check-in-lists/" + list + "/status").path(""));
        assertThat(summary.<List<Integer>>path("doors[0].arrivals.people")).containsExactly(1);
        assertThat(get("/check-in-lists/" + list + "/arrivals").<List<Integer>>path("items.firstEntries"))
                .containsExactly(1);
        assertThat(summary.<Map<?, ?>>path("proposals"))
                .isEqualTo(get("/proposals/statistics").path(""));
        List<String> wishes = get("/rounds/" + summaryRound() + "/wishes").path("items.id");
        assertThat(summary.<Integer>path("meetings.wishes")).isEqualTo(wishes.size());
        List<Object> heldAt = get("/rounds/" + summaryRound() + "/meetings").path("items.heldAt");
        assertThat(summary.<Integer>path("meetings.held"))
                .isEqualTo((int) heldAt.stream().filter(one -> one != null).count());
        assertThat(summary.<Integer>path("meetings.booked")).isEqualTo(heldAt.size());
        assertThat(summary.<List<?>>path("outcome.byDirection.title"))
                .isEqualTo(get("/directions").path("items.title"));
        for (String field : List.of("what", "owner", "percentage", "status", "isOverdue")) {
            assertThat(summary.<List<?>>path("outcome.byDirection[0].commitments." + field))
                    .isEqualTo(get("/commitments").path("items." + field));
        }
        assertThat(summary.<Integer>path("outcome.overdue"))
                .isEqualTo(
                        get("/commitments?overdue=true").<List<?>>path("items").size());
    }

    @Test
    void is_a_workbook_with_a_sheet_for_each_subject() throws IOException {
        filled();

        try (ReadableWorkbook workbook = workbook("/summary?language=en")) {
            assertThat(workbook.getSheets().map(Sheet::getName))
                    .startsWith("Overview", "Delegates", "Attendance", "Attendance by kind", "Arrivals")
                    .contains("Proposals by region", "Fairness over provinces", "Directions", "Commitments");
            List<Row> attendance = rows(workbook, "Attendance");
            assertThat(attendance.get(0).getCellText(3)).isEqualTo("Came");
            assertThat(attendance.get(1).getCellAsNumber(3).orElseThrow().intValue())
                    .isEqualTo(1);
            List<Row> commitments = rows(workbook, "Commitments");
            assertThat(commitments.get(1).getCell(1).getType()).isEqualTo(CellType.STRING);
            assertThat(commitments.get(1).getCell(1).getFormula()).isNull();
            assertThat(commitments.get(1).getCellText(1)).isEqualTo("=1+1");
        }
        try (ReadableWorkbook workbook = workbook("/summary")) {
            assertThat(workbook.getSheets().map(Sheet::getName)).startsWith("Tổng quan", "Đại biểu", "Điểm danh");
        }
    }

    @Test
    void has_the_statistics_of_proposals_as_a_workbook_too() throws IOException {
        filled();

        Response answer = as(TableWorkbook.MEDIA_TYPE, "/proposals/statistics?language=en");

        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(answer.asByteArray()))) {
            List<Row> regions = rows(workbook, "Proposals by region");
            assertThat(regions.get(1).getCellText(0)).isEqualTo("Mekong Delta");
            assertThat(regions.get(1).getCellAsNumber(1).orElseThrow().intValue())
                    .isEqualTo(1);
            assertThat(rows(workbook, "Proposals by unit")).hasSize(2);
        }
    }

    @Test
    void is_sheets_to_print_in_both_languages() throws IOException {
        filled();

        assertThat(printed("/summary"))
                .contains(
                        "BÁO CÁO KẾT QUẢ HỘI NGHỊ",
                        "Số người đến trên số đăng ký",
                        "Nguyện vọng gặp",
                        "1/2",
                        "trang 1/");
        assertThat(printed("/summary?language=en"))
                .contains(
                        "REPORT OF THE CONFERENCE",
                        "Who came, of those expected",
                        "Progress of commitments",
                        "page 1/");
    }

    @Test
    void says_of_an_empty_conference_that_there_are_no_figures_yet() throws IOException {
        assertThat(printed("/summary")).contains("Chưa có số liệu.");
        assertThat(printed("/summary?language=en")).contains("No figures yet.");
        assertThat(as(TableWorkbook.MEDIA_TYPE, "/summary").asByteArray()).isNotEmpty();
    }

    @Test
    void keeps_the_figures_and_makes_the_same_of_them_afterwards() throws IOException {
        filled();
        Response kept = success(
                conference.organiser.post(conference.path("/summary/versions"), Map.of("name", text("Bản một"))), 201);
        Response before = success(conference.organiser.request().get(kept.header("Location")), 200);
        byte[] workbook = as(TableWorkbook.MEDIA_TYPE, "/summary/versions/1").asByteArray();
        byte[] sheets = as("application/pdf", "/summary/versions/1").asByteArray();

        conference.delegate(conference.organisation("PRESS"), "Lê Thị Sau");

        assertThat(get("/summary/versions/1").asString()).isEqualTo(before.asString());
        assertThat(as(TableWorkbook.MEDIA_TYPE, "/summary/versions/1").asByteArray())
                .isEqualTo(workbook);
        assertThat(as("application/pdf", "/summary/versions/1").asByteArray()).isEqualTo(sheets);
        assertThat(get("/summary").<Integer>path("delegates.registered"))
                .isGreaterThan(before.<Integer>path("delegates.registered"));
        success(conference.organiser.post(conference.path("/summary/versions"), Map.of("name", text("Bản hai"))), 201);
        assertThat(get("/summary/versions").<List<Integer>>path("items.number")).containsExactly(2, 1);
        problem(conference.organiser.get(conference.path("/summary/versions/3")), "not-found", 404);
    }

    @Test
    void never_changes_what_was_kept() {
        success(conference.organiser.post(conference.path("/summary/versions"), Map.of("name", text("Bản"))), 201);

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> entities.createNativeQuery("update summaries set number = 9")
                                .executeUpdate()))
                .hasRootCauseMessage(
                        "ERROR: a summary that was kept is never changed\n  Where: PL/pgSQL function refuse_change_of_summaries() line 3 at RAISE");
    }

    @Test
    void is_not_made_as_anything_else() {
        problem(
                conference.organiser.request().accept("text/csv").get(conference.path("/summary")),
                "not-acceptable",
                406);
    }

    private String summaryRound() {
        return get("/rounds").path("items[0].id");
    }

    private Response get(String path) {
        return success(conference.organiser.get(conference.path(path)), 200);
    }

    private Response as(String mediaType, String path) {
        return success(conference.organiser.request().accept(mediaType).get(conference.path(path)), 200);
    }

    private ReadableWorkbook workbook(String path) throws IOException {
        Response answer = as(TableWorkbook.MEDIA_TYPE, path);
        assertThat(answer.header("Content-Disposition"))
                .contains(conference.code + "-summary-")
                .contains(".xlsx");
        return new ReadableWorkbook(new ByteArrayInputStream(answer.asByteArray()));
    }

    private static List<Row> rows(ReadableWorkbook workbook, String sheet) throws IOException {
        return workbook.findSheet(sheet).orElseThrow().read();
    }

    private String printed(String path) throws IOException {
        try (PDDocument document = Loader.loadPDF(as("application/pdf", path).asByteArray())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private String post(String path, Map<String, ?> body) {
        return success(conference.organiser.post(conference.path(path), body), 201)
                .path("id");
    }

    /** One of everything that is counted. */
    private void filled() {
        String province = post(
                "/organisations",
                Map.of("code", "ben-tre", "kind", "PROVINCE", "name", text("Bến Tre"), "region", "MEKONG_DELTA"));
        String mission = conference.organisation("MISSION_ABROAD");
        String delegate = conference.delegate(province, "Nguyễn Văn Một");
        conference.delegate(province, "Nguyễn Văn Hai");
        String list = post("/check-in-lists", Map.of("name", text("Cửa chính")));
        success(
                conference.organiser.put(
                        conference.path("/check-in-lists/" + list + "/scans/" + UUID.randomUUID()),
                        Map.of(
                                "ticket",
                                conference.ticketOf(delegate),
                                "type",
                                "ENTRY",
                                "scannedAt",
                                "2023-12-18T01:02:00Z")),
                200);
        post("/proposal-fields", Map.of("code", "training", "title", text("Đào tạo")));
        String proposal = post(
                "/proposals",
                Map.of(
                        "organisation",
                        province,
                        "field",
                        "training",
                        "title",
                        text("Mở lớp"),
                        "body",
                        text("Đề nghị.")));
        success(
                conference.organiser.post(
                        conference.path("/proposals/" + proposal + "/assignments"), Map.of("organisation", mission)),
                201);
        meet(province, mission);
        String direction = post("/directions", Map.of("position", 1, "title", text("Hội nhập sâu rộng")));
        post(
                "/directions/" + direction + "/commitments",
                Map.of("what", text("=1+1"), "owner", province, "dueOn", "2023-12-31"));
    }

    private void meet(String province, String mission) {
        String round = "/rounds/" + post("/rounds", Map.of("name", text("Gặp gỡ"), "phase", "LIVE"));
        String slot =
                post(round + "/slots", Map.of("startsAt", "2023-12-18T07:00:00Z", "endsAt", "2023-12-18T07:30:00Z"));
        String asking = party(round, province);
        String asked = party(round, mission);
        String other = party(round, conference.organisation("EMBASSY"));
        post(round + "/wishes", Map.of("party", asking, "otherParty", asked, "strength", "MUST"));
        post(round + "/wishes", Map.of("party", asking, "otherParty", other, "strength", "WANT"));
        String meeting = post(round + "/meetings", Map.of("party", asking, "otherParty", asked, "slot", slot));
        success(
                conference.organiser.put(
                        conference.path(round + "/meetings/" + meeting + "/attendance"), Map.of("step", "STARTED")),
                200);
    }

    private String party(String round, String organisation) {
        return post(round + "/parties", Map.of("organisation", organisation, "teams", 1, "members", List.of()));
    }
}
