package vn.hoinghi.matchmaking;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.ApiTest;

/** Whom a party meets and who meets at a table, as JSON, calendar and paper. */
@QuarkusTest
class MeetingAgendaTest extends ApiTest {

    private TestRound round;
    private String organisation;
    private String province;
    private String mission;
    private String table;
    private Response meeting;
    private Response cancelled;

    @BeforeEach
    void bookTwoMeetings() {
        round = TestRound.in(aConference());
        organisation = round.conference.organisation("PROVINCE");
        province = round.partyOf(organisation, round.conference.delegate(organisation, "Đặng Thị Ngọc Ánh"));
        mission = round.party(round.person("Trần Quốc Bảo"));
        table = round.table("Bàn 7");
        meeting = success(round.book(province, mission, round.slot()), 201);
        cancelled = success(round.book(round.party(), province, round.slot()), 201);
        success(round.act(round.organiser(), cancelled, "cancellation", Map.of()), 200);
    }

    private String agenda(String after) {
        return round.path("/parties/" + province + "/agenda" + after);
    }

    @Test
    void shows_when_where_and_whom_a_party_meets() {
        Response shown = success(round.conference.focalPoint(organisation).get(agenda("")), 200);

        assertThat(shown.<List<String>>path("items.meeting"))
                .containsExactly(meeting.<String>path("id"), cancelled.<String>path("id"));
        assertThat(shown.<List<String>>path("items.status")).containsExactly("TENTATIVE", "CANCELLED");
        assertThat(shown.<String>path("items[0].tableName")).isEqualTo("Bàn 7");
        assertThat(shown.<String>path("items[0].startsAt")).isEqualTo("2023-12-18T07:00:00Z");
        assertThat(shown.<List<String>>path("items[0].party.people.fullName")).containsExactly("Đặng Thị Ngọc Ánh");
        assertThat(shown.<List<String>>path("items[0].otherParty.people.fullName"))
                .containsExactly("Trần Quốc Bảo");
        assertThat(shown.<List<String>>path("items.party.party")).containsExactly(province, province);
    }

    @Test
    void is_not_sent_again_to_who_has_it_and_is_when_it_changes() {
        for (String form : List.of("", ".ics", ".pdf")) {
            Response first = success(round.organiser().get(agenda(form)), 200);
            String tag = first.header("ETag");

            Response same =
                    round.organiser().request().header("If-None-Match", tag).get(agenda(form));
            success(round.move(round.show(meeting.path("id")), round.slot()), 200);
            Response changed =
                    round.organiser().request().header("If-None-Match", tag).get(agenda(form));

            assertThat(same.statusCode()).isEqualTo(304);
            assertThat(changed.statusCode()).isEqualTo(200);
        }
    }

    @Test
    void is_a_calendar_in_which_what_was_called_off_is_cancelled() throws Exception {
        Response file = success(round.organiser().get(agenda(".ics?language=vi")), 200);

        System.setProperty("net.fortuna.ical4j.timezone.update.enabled", "false");
        Calendar calendar = new CalendarBuilder().build(new ByteArrayInputStream(file.asByteArray()));
        assertThat(calendar.validate().hasErrors()).isFalse();
        assertThat(file.contentType()).startsWith("text/calendar");
        assertThat(calendar.getComponents("VEVENT")).hasSize(2);
        assertThat(file.asString().replace("\r\n ", ""))
                .contains("UID:" + meeting.path("id") + "." + province + "@hoinghi")
                .contains("SUMMARY;LANGUAGE=vi:Gặp Cơ quan")
                .contains("LOCATION;LANGUAGE=vi:Bàn 7")
                .contains("STATUS:CANCELLED");
    }

    @Test
    void is_a_sheet_for_the_party_and_one_for_the_table() throws Exception {
        byte[] ofParty =
                success(round.organiser().get(agenda(".pdf?language=vi")), 200).asByteArray();
        byte[] ofTable = success(
                        round.conference.desk().get(round.path("/tables/" + table + "/agenda.pdf?language=vi")), 200)
                .asByteArray();

        assertThat(text(ofParty)).contains("Thứ Hai, 18/12/2023", "14:00–14:30", "Trần Quốc Bảo", "Bàn 7");
        assertThat(text(ofParty)).contains("Người dự: Đặng Thị Ngọc Ánh").doesNotContain("14:30–15:00");
        assertThat(text(ofTable)).contains("Bàn 7", "14:00–14:30", "Đặng Thị Ngọc Ánh", "Trần Quốc Bảo");
        assertThat(success(round.organiser().get(agenda(".pdf?language=vi")), 200)
                        .asByteArray())
                .isEqualTo(ofParty);
    }

    @Test
    void begins_each_party_and_table_on_a_sheet_of_its_own_and_goes_on_where_one_is_not_enough() throws Exception {
        for (int number = 0; number < 14; number++) {
            success(round.book(round.party(round.person("Nguyễn Văn Số " + number)), province, round.slot()), 201);
        }

        byte[] parties = success(round.organiser().get(round.path("/parties.pdf?language=vi")), 200)
                .asByteArray();
        byte[] tables = success(round.organiser().get(round.path("/tables.pdf?language=vi")), 200)
                .asByteArray();

        Files.write(Path.of("target", "parties.pdf"), parties);
        Files.write(Path.of("target", "tables.pdf"), tables);
        // The province has two sheets; the mission, the one that was called off, and fourteen others one each.
        try (var document = Loader.loadPDF(parties)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2 + 16);
        }
        assertThat(text(parties)).contains("(tiếp theo)", "Chưa có cuộc gặp nào.");
        assertThat(text(tables)).contains("Nguyễn Văn Số 13");
    }

    @Test
    void is_shown_to_the_party_and_the_office_alone() {
        String stranger = round.conference.organisation("NGO");
        round.partyOf(stranger);
        Api other = round.conference.focalPoint(stranger);

        for (String form : List.of("", ".ics", ".pdf")) {
            problem(other.get(agenda(form)), "not-found", 404);
        }
        problem(other.get(round.path("/tables.pdf")), "forbidden", 403);
        problem(other.get(round.path("/tables/" + table + "/agenda")), "forbidden", 403);
        assertThat(success(round.conference.desk().get(round.path("/tables/" + table + "/agenda")), 200)
                        .<List<String>>path("items.meeting"))
                .containsExactly(meeting.<String>path("id"));
        problem(round.organiser().get(round.path("/tables/" + province + "/agenda")), "not-found", 404);
    }

    private static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
