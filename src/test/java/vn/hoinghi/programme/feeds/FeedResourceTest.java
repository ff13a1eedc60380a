package vn.hoinghi.programme.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;
import static vn.hoinghi.programme.TestProgramme.role;
import static vn.hoinghi.programme.TestProgramme.sessionBody;
import static vn.hoinghi.programme.TestProgramme.talkBody;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.TestConference;
import vn.hoinghi.programme.TestProgramme;

@QuarkusTest
@SuppressWarnings("NullAway") // A property that is missing fails the test as well as an assertion.
class FeedResourceTest extends ApiTest {

    private TestConference conference;
    private TestProgramme draft;
    private String hall;
    private String annex;
    private String session;

    @BeforeEach
    void publishAProgramme() {
        conference = aConference();
        draft = new TestProgramme(conference);
        hall = conference.room("hall");
        annex = conference.room("annex");
        String speaker = draft.speaker("Đỗ Thị Báo Cáo");
        Map<String, Object> body = sessionBody("Phiên toàn thể: <Đổi mới> & hội nhập", "08:00", "09:30");
        body.put("room", hall);
        body.put("roles", List.of(role(speaker, "CHAIR")));
        session = draft.session(body);
        draft.talk(session, talkBody(1, "Báo cáo, phần một", "08:00", "08:30"), speaker);
        draft.session("Đón tiếp", "07:30", "08:00");
        success(draft.publish("Bản một"), 201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/programme.ics",
                "/programme/schedule.json",
                "/programme/schedule.xml",
                "/programme.jsonld",
                "/programme.pdf"
            })
    void is_public_and_answers_304_until_the_next_version(String path) {
        Response first = success(Api.anonymous().get(conference.path(path)), 200);
        Response again = success(Api.anonymous().get(conference.path(path)), 200);
        Response known = known(path, first.header("ETag"));
        draft.session("Phiên thêm", "10:00", "11:00");
        success(draft.publish("Bản hai"), 201);
        Response outdated = known(path, first.header("ETag"));

        assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(first.header("Cache-Control")).isEqualTo("public, max-age=60");
        assertThat(first.header("Vary")).contains("Accept-Language");
        success(known, 304);
        assertThat(known.asByteArray()).isEmpty();
        success(outdated, 200);
        problem(Api.anonymous().get(aConference().path(path)), "programme-not-published", 404);
        problem(Api.anonymous().get(conference.path(path) + "?language=fr"), "invalid-request", 422);
    }

    private Response known(String path, String tag) {
        return Api.anonymous().request().header("If-None-Match", tag).get(conference.path(path));
    }

    @Test
    void tells_calendars_of_what_is_moved_and_what_is_cancelled_under_the_same_uid() throws Exception {
        VEvent before = event("/programme.ics", session);
        Map<String, Object> moved = sessionBody("Phiên dời phòng", "10:00", "11:00");
        moved.put("room", annex);
        // Its talk would lie outside now: it goes.
        String talk =
                success(conference.organiser.get(draft.talks(session)), 200).path("items[0].id");
        success(conference.organiser.delete(draft.talks(session) + "/" + talk, 0), 204);
        success(conference.organiser.put(conference.path("/sessions/" + session), versionOfSession(), moved), 200);
        success(draft.publish("Bản hai"), 201);
        VEvent afterMove = event("/programme.ics", session);
        VEvent inOldRoom = event("/rooms/" + hall + "/programme.ics", session);
        VEvent inNewRoom = event("/rooms/" + annex + "/programme.ics", session);
        success(conference.organiser.delete(conference.path("/sessions/" + session), versionOfSession()), 204);
        success(draft.publish("Bản ba"), 201);
        draft.session("Thêm", "20:00", "21:00");
        success(draft.publish("Bản bốn"), 201);
        VEvent dropped = event("/programme.ics", session);

        assertThat(uid(afterMove))
                .isEqualTo(uid(before))
                .isEqualTo(uid(dropped))
                .isEqualTo(session + "@hoinghi");
        assertThat(sequence(before)).isEqualTo(1);
        assertThat(sequence(afterMove)).isEqualTo(2);
        assertThat(sequence(dropped)).isEqualTo(4);
        assertThat(List.of(status(before), status(afterMove), status(inOldRoom), status(inNewRoom), status(dropped)))
                .containsExactly("CONFIRMED", "CONFIRMED", "CANCELLED", "CONFIRMED", "CANCELLED");
        assertThat(dropped.getSummary().getValue()).isEqualTo("Phiên dời phòng");
        problem(
                Api.anonymous().get(conference.path("/rooms/" + UUID.randomUUID() + "/programme.ics")),
                "not-found",
                404);
    }

    private int versionOfSession() {
        return conference.organiser.get(conference.path("/sessions/" + session)).path("version");
    }

    @Test
    void says_of_a_session_in_a_calendar_what_it_is() throws Exception {
        VEvent event = event("/programme.ics?language=vi", session);

        assertThat(event.getSummary().getValue()).isEqualTo("Phiên toàn thể: <Đổi mới> & hội nhập");
        assertThat(event.getLocation().getValue()).isEqualTo("Phòng hall");
        assertThat(event.getDateTimeStart().getValue()).isEqualTo("20231218T080000");
        assertThat(event.getDescription().getValue())
                .contains("Chủ trì: Đỗ Thị Báo Cáo", "08:00–08:30 Báo cáo, phần một");
    }

    private VEvent event(String path, String id) throws Exception {
        Response answer = success(Api.anonymous().get(conference.path(path)), 200);
        assertThat(answer.contentType()).startsWith("text/calendar");
        Calendar calendar = CalendarFileTest.read(answer.asByteArray());
        return calendar.<VEvent>getComponents("VEVENT").stream()
                .filter(event -> uid(event).startsWith(id))
                .findFirst()
                .orElseThrow();
    }

    static String uid(VEvent event) {
        return event.getUid().orElseThrow().getValue();
    }

    static int sequence(VEvent event) {
        return event.getSequence().getSequenceNo();
    }

    static String status(VEvent event) {
        return event.getStatus().getValue();
    }

    @Test
    void tells_schedule_apps_by_the_rules_of_the_format() throws Exception {
        Map<String, Object> json = success(
                        Api.anonymous().get(conference.path("/programme/schedule.json?language=vi")), 200)
                .path("$");
        Response xml = success(Api.anonymous().get(conference.path("/programme/schedule.xml?language=vi")), 200);
        Element schedule = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.asByteArray()))
                .getDocumentElement();

        FrabRules.check(json);
        FrabRules.check(schedule);
        assertThat(xml.contentType()).startsWith("application/xml");
        assertThat(FrabRules.all(schedule, "event")).hasSize(2);
        assertThat(FrabRules.text(FrabRules.all(schedule, "event").get(1), "title"))
                .isEqualTo("Phiên toàn thể: <Đổi mới> & hội nhập");
        assertThat(FrabRules.text(schedule, "person")).isEqualTo("Đỗ Thị Báo Cáo");
        assertThat(json.toString())
                .contains("2023-12-18T08:00:00+07:00", "Phòng hall", "time_zone_name=Asia/Ho_Chi_Minh");
    }

    @Test
    void tells_rooms_apart_that_are_called_alike() {
        TestConference twins = aConference();
        TestProgramme both = new TestProgramme(twins);
        for (String code : List.of("a", "b")) {
            String room = success(
                            twins.organiser.post(
                                    twins.path("/rooms"), Map.of("code", code, "name", Map.of("vi", "Phòng họp"))),
                            201)
                    .path("id");
            both.sessionIn(room, "Phiên " + code, "08:00", "09:00");
        }
        success(both.publish("Bản một"), 201);

        Response schedule = success(Api.anonymous().get(twins.path("/programme/schedule.json")), 200);

        assertThat(schedule.<List<String>>path("schedule.conference.rooms.name"))
                .containsExactlyInAnyOrder("Phòng họp", "Phòng họp (2)");
        assertThat(schedule.<Map<String, Object>>path("schedule.conference.days[0].rooms"))
                .containsOnlyKeys("Phòng họp", "Phòng họp (2)");
    }

    @Test
    void is_a_schedule_with_nothing_on_too() throws Exception {
        TestConference empty = aConference();
        success(new TestProgramme(empty).publish("Trống"), 201);

        FrabRules.check(success(Api.anonymous().get(empty.path("/programme/schedule.json")), 200)
                .<Map<String, Object>>path("$"));
        assertThat(text(success(Api.anonymous().get(empty.path("/programme.pdf")), 200)))
                .contains("page 1/1");
        assertThat(CalendarFileTest.read(success(Api.anonymous().get(empty.path("/programme.ics")), 200)
                                .asByteArray())
                        .getComponents("VEVENT"))
                .isEmpty();
    }

    @Test
    void tells_search_engines_of_sessions_talks_and_speakers() {
        Response event = success(Api.anonymous().get(conference.path("/programme.jsonld")), 200);

        assertThat(event.contentType()).startsWith("application/ld+json");
        assertThat(event.<String>path("'@type'")).isEqualTo("Event");
        assertThat(event.<String>path("'@context'")).isEqualTo("https://schema.org");
        assertThat(event.<String>path("subEvent[1].startDate")).isEqualTo("2023-12-18T08:00:00+07:00");
        assertThat(event.<String>path("subEvent[1].location.name")).isEqualTo("Phòng hall");
        assertThat(event.<String>path("subEvent[1].subEvent[0].performer[0].name"))
                .isEqualTo("Đỗ Thị Báo Cáo");
    }

    @Test
    void prints_in_the_language_asked_for() throws Exception {
        Response vietnamese = success(Api.anonymous().get(conference.path("/programme.pdf?language=vi")), 200);
        Response english = success(Api.anonymous().get(conference.path("/programme.pdf")), 200);

        assertThat(vietnamese.header("Content-Language")).isEqualTo("vi");
        assertThat(text(vietnamese)).contains("Thứ Hai, 18/12/2023", "trang 1/1", "Phòng hall", "Báo cáo, phần một");
        assertThat(english.header("Content-Language")).isEqualTo("en");
        assertThat(text(english)).contains("Monday, 18/12/2023", "page 1/1", "Chair: Đỗ Thị Báo Cáo");
    }

    private static String text(Response pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf.asByteArray())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
