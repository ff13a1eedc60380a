package vn.hoinghi.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.hoinghi.conference.ConferenceCodes;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.Meanwhile;
import vn.hoinghi.kernel.testing.Race;
import vn.hoinghi.kernel.testing.TestConference;
import vn.hoinghi.programme.conflicts.OnConflict;

@QuarkusTest
class PublicationRaceTest extends ApiTest {

    private static final int RUNNERS = 32;

    @Inject
    SaveSession save;

    @Inject
    ConferenceCodes codes;

    @Inject
    EntityManager entities;

    @Test
    void numbers_the_versions_of_many_publications_without_gap_or_repetition() {
        TestConference conference = aConference();
        TestProgramme draft = new TestProgramme(conference);
        draft.sessionChairedBy(draft.speaker("Trần Văn Chủ"), "Toàn thể", "08:00", "09:30");

        List<Response> answers = Race.of(RUNNERS, runner -> {
            addPatiently(draft, "Phiên của " + runner);
            return publishPatiently(draft, "Bản của " + runner);
        });

        List<Integer> numbers = new ArrayList<>();
        for (Response answer : answers) {
            // Whose session others published with theirs has nothing left to publish.
            if (answer.statusCode() == 201) {
                numbers.add(answer.path("number"));
            } else {
                problem(answer, "programme-unchanged", 409);
            }
        }
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, numbers.size()).boxed().toList());
        Response last = conference.organiser.get(conference.path("/programme"));
        assertThat(last.<Integer>path("version")).isEqualTo(numbers.size());
        assertThat(last.<List<Object>>path("sessions")).hasSize(RUNNERS + 1);
    }

    @Test
    void publishes_one_draft_once_however_often_at_once() {
        TestConference conference = aConference();
        TestProgramme draft = new TestProgramme(conference);
        draft.session("Toàn thể", "08:00", "09:30");

        List<Response> answers = Race.of(RUNNERS, runner -> publishPatiently(draft, "Bản của " + runner));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        answers.stream()
                .filter(answer -> answer.statusCode() != 201)
                .forEach(answer -> problem(answer, "programme-unchanged", 409));
    }

    @Test
    void tells_all_but_one_who_want_a_room_at_once_of_the_others() {
        TestConference conference = aConference();
        Map<String, Object> body = TestProgramme.sessionBody("Phiên", "08:00", "09:00");
        body.put("room", conference.room("hall"));

        List<Response> answers = Race.of(16, runner -> conference.organiser.post(conference.path("/sessions"), body));

        assertThat(winners(answers, "room-double-booked")).isEqualTo(1);
    }

    @Test
    void tells_all_but_one_who_want_a_speaker_at_once_of_the_others() {
        TestConference conference = aConference();
        TestProgramme draft = new TestProgramme(conference);
        String speaker = draft.speaker("Trần Văn Nói");
        List<String> sessions = IntStream.range(0, 16)
                .mapToObj(number -> draft.session("Phiên " + number, "08:00", "09:00"))
                .toList();

        List<Response> answers = Race.of(16, runner -> {
            Map<String, Object> talk = TestProgramme.talkBody(1, "Báo cáo", "08:10", "08:20");
            talk.put("speakers", List.of(speaker));
            return conference.organiser.post(draft.talks(sessions.get(runner)), talk);
        });

        assertThat(winners(answers, "person-double-booked")).isEqualTo(1);
    }

    @Test
    void gives_a_room_to_one_of_many_who_want_it_or_nothing() {
        TestConference conference = aConference();
        Map<String, Object> body = TestProgramme.sessionBody("Phiên", "08:00", "09:00");
        body.put("room", conference.room("hall"));

        List<Response> answers =
                Race.of(32, runner -> conference.organiser.post(conference.path("/sessions?onConflict=REFUSE"), body));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        answers.stream()
                .filter(answer -> answer.statusCode() != 201)
                .forEach(answer -> problem(answer, "draft-conflicts", 409));
        assertThat(success(conference.organiser.get(conference.path("/sessions")), 200)
                        .<List<String>>path("items.id"))
                .hasSize(1);
    }

    @Test
    void gives_a_speaker_to_one_of_many_who_want_them_or_nothing() {
        TestConference conference = aConference();
        TestProgramme draft = new TestProgramme(conference);
        String speaker = draft.speaker("Trần Văn Nói");
        List<String> sessions = IntStream.range(0, 16)
                .mapToObj(number -> draft.session("Phiên " + number, "08:00", "09:00"))
                .toList();

        List<Response> answers = Race.of(16, runner -> {
            Map<String, Object> talk = TestProgramme.talkBody(1, "Báo cáo", "08:10", "08:20");
            talk.put("speakers", List.of(speaker));
            return conference.organiser.post(draft.talks(sessions.get(runner)) + "?onConflict=REFUSE", talk);
        });

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        answers.stream()
                .filter(answer -> answer.statusCode() != 201)
                .forEach(answer -> problem(answer, "draft-conflicts", 409));
    }

    /** How many were told of no such conflict. */
    private static long winners(List<Response> answers, String conflict) {
        return answers.stream()
                .filter(answer -> !success(answer, 201)
                        .<List<String>>path("conflicts.code")
                        .contains(conflict))
                .count();
    }

    private static void addPatiently(TestProgramme draft, String title) {
        Response answer = draft.conference.organiser.post(
                draft.conference.path("/sessions"), TestProgramme.sessionBody(title, "10:00", "11:00"));
        if (answer.statusCode() == 503) {
            addPatiently(draft, title);
        }
    }

    /** As a client does: where all connections are taken for too long, 503 asks to come again. */
    private static Response publishPatiently(TestProgramme draft, String name) {
        Response answer = draft.publish(name);
        return answer.statusCode() == 503 ? publishPatiently(draft, name) : answer;
    }

    @Test
    void waits_for_an_edit_under_way_and_publishes_what_it_left() {
        TestConference conference = aConference();
        TestProgramme draft = new TestProgramme(conference);
        UUID session = UUID.fromString(draft.session("Tên cũ", "08:00", "09:30"));
        UUID id = codes.idOf(conference.code).orElseThrow();

        Response answer = Meanwhile.of(
                entities,
                () -> save.change(id, session, "\"0\"", renamed("Tên mới"), OnConflict.TELL),
                () -> draft.publish("Bản một"));

        success(answer, 201);
        assertThat(conference.organiser.get(conference.path("/programme")).<List<String>>path("sessions.title.vi"))
                .containsExactly("Tên mới");
    }

    private static SessionRequest renamed(String title) {
        return new SessionRequest(
                null,
                SessionKind.PLENARY,
                new LocalisedText(title, null),
                null,
                Instant.parse("2023-12-18T01:00:00Z"),
                Instant.parse("2023-12-18T02:30:00Z"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
