package vn.hoinghi.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;
import static vn.hoinghi.kernel.testing.TestConference.text;
import static vn.hoinghi.programme.TestProgramme.role;
import static vn.hoinghi.programme.TestProgramme.sessionBody;
import static vn.hoinghi.programme.TestProgramme.talkBody;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoinghi.conference.ConferenceCodes;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.TestConference;
import vn.hoinghi.people.OrganisationKind;

@QuarkusTest
class ProgrammeResourceTest extends ApiTest {

    @Inject
    EntityManager entities;

    @Inject
    Programme programme;

    @Inject
    ConferenceCodes codes;

    private TestConference conference;
    private TestProgramme draft;

    @BeforeEach
    void startADraft() {
        conference = aConference();
        draft = new TestProgramme(conference);
    }

    @Test
    void is_not_there_before_it_is_published() {
        draft.session("Toàn thể", "08:00", "09:30");

        problem(Api.anonymous().get(conference.path("/programme")), "programme-not-published", 404);
        problem(Api.anonymous().get("/api/v1/conferences/nowhere/programme"), "not-found", 404);
        assertThat(programme.figures(conferenceId())).isEqualTo(new ProgrammeFigures(0, 0, 0, 0));
    }

    @Test
    void publishes_what_everybody_may_read_and_nothing_that_would_reach_a_speaker() {
        String room = conference.room("hall");
        String speaker = draft.speaker("Đỗ Báo Cáo");
        Map<String, Object> body = sessionBody("Toàn thể", "08:00", "09:30");
        body.put("room", room);
        body.put("audience", List.of("PROVINCE"));
        body.put("roles", List.of(role(speaker, "CHAIR")));
        String session = draft.session(body);
        draft.talk(session, talkBody(2, "Báo cáo", "08:30", "08:50"), speaker);
        draft.talk(session, talkBody(1, "Khai mạc", "08:05", "08:30"), speaker);
        draft.session("Đón tiếp", "07:30", "08:00");

        Response made = success(draft.publish("Bản một"), 201);
        Response shown = success(Api.anonymous().get(conference.path("/programme")), 200);

        assertThat(made.<Integer>path("number")).isEqualTo(1);
        assertThat(made.header("Location")).endsWith("/programme/versions/1");
        assertThat(shown.header("Cache-Control")).isEqualTo("public, max-age=60");
        assertThat(shown.header("ETag")).isEqualTo("\"1\"");
        assertThat(shown.<String>path("conference.name.vi")).isEqualTo("Hội nghị " + conference.code);
        assertThat(shown.<List<String>>path("sessions.title.vi")).containsExactly("Đón tiếp", "Toàn thể");
        assertThat(shown.<String>path("sessions[1].room.name.vi")).isEqualTo("Phòng hall");
        assertThat(shown.<String>path("sessions[1].startsAt")).isEqualTo("2023-12-18T01:00:00Z");
        assertThat(shown.<String>path("sessions[1].people[0].role")).isEqualTo("CHAIR");
        assertThat(shown.<List<String>>path("sessions[1].talks.title.vi")).containsExactly("Khai mạc", "Báo cáo");
        assertThat(shown.<Map<String, Object>>path("sessions[1].talks[0].speakers[0]"))
                .containsOnlyKeys("delegate", "role", "fullName", "organisation")
                .containsEntry("fullName", "Đỗ Báo Cáo");
    }

    @Test
    void answers_304_to_a_reader_who_has_the_version() {
        draft.session("Toàn thể", "08:00", "09:30");
        draft.publish("Bản một");

        Response known =
                Api.anonymous().request().header("If-None-Match", "\"1\"").get(conference.path("/programme"));
        draft.session("Thêm", "20:00", "21:00");
        draft.publish("Bản hai");
        Response outdated =
                Api.anonymous().request().header("If-None-Match", "\"1\"").get(conference.path("/programme"));

        success(known, 304);
        assertThat(known.header("Cache-Control")).isEqualTo("public, max-age=60");
        success(outdated, 200);
        assertThat(outdated.header("ETag")).isEqualTo("\"2\"");
    }

    @Test
    void keeps_a_version_as_it_was_told_while_the_draft_goes_on() {
        String session = draft.session("Tên cũ", "08:00", "09:30");
        success(draft.publish("Bản một"), 201);
        conference.organiser.put(conference.path("/sessions/" + session), 0, sessionBody("Tên mới", "08:00", "09:30"));

        Response first = success(conference.organiser.get(conference.path("/programme")), 200);
        success(draft.publish("Bản hai"), 201);
        Response second = success(conference.organiser.get(conference.path("/programme")), 200);

        assertThat(first.<List<String>>path("sessions.title.vi")).containsExactly("Tên cũ");
        assertThat(second.<List<String>>path("sessions.title.vi")).containsExactly("Tên mới");
        assertThat(second.<Integer>path("version")).isEqualTo(2);
        assertThat(conference
                        .organiser
                        .get(conference.path("/programme/versions/1"))
                        .asString())
                .isEqualTo(first.asString());
    }

    @Test
    void lists_versions_the_latest_first() {
        String person = draft.speaker("Ngô Đại Biểu");
        success(draft.publish("Bản một"), 201);
        draft.session("Thêm", "20:00", "21:00");
        Response second = success(
                conference.organiser.post(
                        conference.path("/programme/versions"),
                        Map.of("name", text("Bản hai"), "note", text("Đổi phòng"))),
                201);

        Response list = success(conference.delegateAccount(person).get(conference.path("/programme/versions")), 200);

        assertThat(second.<Integer>path("number")).isEqualTo(2);
        assertThat(list.<List<Integer>>path("items.number")).containsExactly(2, 1);
        assertThat(list.<List<String>>path("items.name.vi")).containsExactly("Bản hai", "Bản một");
        assertThat(list.<String>path("items[0].note.vi")).isEqualTo("Đổi phòng");
        problem(conference.organiser.get(conference.path("/programme/versions/3")), "not-found", 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update programme_versions set note_vi = 'khác' where conference_id = ?1",
                "delete from programme_versions where conference_id = ?1"
            })
    void never_changes_a_version_not_even_by_hand(String statement) {
        success(draft.publish("Bản một"), 201);
        UUID id = conferenceId();

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> entities.createNativeQuery(statement)
                                .setParameter(1, id)
                                .executeUpdate()))
                .hasMessageContaining("never changed");
    }

    @Test
    void is_published_by_the_organiser_alone() {
        Map<String, Object> body = Map.of("name", text("Bản lậu"));

        problem(conference.desk().post(conference.path("/programme/versions"), body), "forbidden", 403);
        problem(Api.anonymous().post(conference.path("/programme/versions"), body), "unauthenticated", 401);
        problem(Api.anonymous().get(conference.path("/programme/versions")), "unauthenticated", 401);
    }

    @Test
    void publishes_once_for_a_repeated_key() {
        draft.session("Toàn thể", "08:00", "09:30");

        Response first = keyed();
        Response again = keyed();

        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(conference
                        .organiser
                        .get(conference.path("/programme/versions"))
                        .<List<Integer>>path("items.number"))
                .containsExactly(1);
    }

    private Response keyed() {
        return conference
                .organiser
                .request()
                .header("Idempotency-Key", "publish-once")
                .contentType("application/json")
                .body(Map.of("name", text("Bản một")))
                .post(conference.path("/programme/versions"));
    }

    @Test
    void tells_other_features_what_it_counts_and_what_a_session_is() {
        Map<String, Object> body = sessionBody("Toàn thể", "08:00", "09:30");
        body.put("audience", List.of("PROVINCE"));
        String session = draft.session(body);
        draft.talk(session, talkBody(1, "Báo cáo", "08:00", "08:10"));
        for (int position = 2; position < 5; position++) {
            Map<String, Object> talk = talkBody(position, "Tham luận", "08:10", "08:20");
            talk.put("kind", "INTERVENTION");
            draft.talk(session, talk);
        }
        success(draft.publish("Bản một"), 201);
        draft.session("Chưa công bố", "10:00", "11:00");

        ProgrammeFigures figures = programme.figures(conferenceId());
        SessionCard card =
                programme.session(conferenceId(), UUID.fromString(session)).orElseThrow();

        assertThat(figures).isEqualTo(new ProgrammeFigures(1, 1, 3, 0));
        assertThat(card.kind()).isEqualTo(SessionKind.PLENARY);
        assertThat(card.audience()).containsExactly(OrganisationKind.PROVINCE);
        assertThat(programme.session(UUID.randomUUID(), UUID.fromString(session)))
                .isEmpty();
    }

    private UUID conferenceId() {
        return codes.idOf(conference.code).orElseThrow();
    }
}
