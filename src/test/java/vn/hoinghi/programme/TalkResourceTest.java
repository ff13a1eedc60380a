package vn.hoinghi.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;
import static vn.hoinghi.programme.TestProgramme.talkBody;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.Race;
import vn.hoinghi.kernel.testing.TestConference;

@QuarkusTest
class TalkResourceTest extends ApiTest {

    private TestConference conference;
    private TestProgramme draft;

    @BeforeEach
    void startADraft() {
        conference = aConference();
        draft = new TestProgramme(conference);
    }

    @Test
    void lists_talks_in_their_order_and_lets_none_take_anothers_position() {
        String speaker = draft.speaker("Đỗ Báo Cáo");
        String session = draft.session("Toàn thể", "08:00", "09:30");
        draft.talk(session, talkBody(2, "Báo cáo", "08:30", "08:50"), speaker);
        String opening = draft.talk(session, talkBody(1, "Khai mạc", "08:05", "08:30"), speaker);

        Response taken = conference.organiser.put(
                draft.talks(session) + "/" + opening, 0, talkBody(2, "Khai mạc", "08:05", "08:30"));

        problem(taken, "talk-position-taken", 409);
        Response list = success(conference.organiser.get(draft.talks(session)), 200);
        assertThat(list.<List<String>>path("items.title.vi")).containsExactly("Khai mạc", "Báo cáo");
        assertThat(list.<List<List<String>>>path("items.speakers")).containsExactly(List.of(speaker), List.of(speaker));
    }

    @Test
    void lets_one_of_many_talks_have_a_position() {
        String session = draft.session("Toàn thể", "08:00", "09:30");

        List<Response> answers = Race.of(
                32,
                runner -> conference.organiser.post(
                        draft.talks(session), talkBody(1, "Bài " + runner, "08:00", "08:10")));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        answers.stream()
                .filter(answer -> answer.statusCode() != 201)
                .forEach(answer -> problem(answer, "talk-position-taken", 409));
    }

    @Test
    void changes_and_removes_a_talk_from_its_current_version() {
        String speaker = draft.speaker("Đỗ Báo Cáo");
        String session = draft.session("Toàn thể", "08:00", "09:30");
        String talk = draft.talk(session, talkBody(1, "Cũ", "08:00", "08:10"), speaker);
        String path = draft.talks(session) + "/" + talk;

        Response changed = success(conference.organiser.put(path, 0, talkBody(3, "Mới", "08:10", "08:20")), 200);
        Response stale =
                conference.organiser.request().header("If-Match", "\"0\"").delete(path);
        Response removed =
                conference.organiser.request().header("If-Match", "\"1\"").delete(path);

        assertThat(changed.<Integer>path("position")).isEqualTo(3);
        assertThat(changed.<List<String>>path("speakers")).isEmpty();
        problem(stale, "stale-version", 412);
        success(removed, 204);
        problem(conference.organiser.get(path), "not-found", 404);
    }

    @Test
    void finds_a_talk_only_in_its_own_session() {
        String session = draft.session("Toàn thể", "08:00", "09:30");
        String other = draft.session("Thảo luận", "10:00", "11:00");
        String talk = draft.talk(session, talkBody(1, "Bài", "08:00", "08:10"));

        problem(conference.organiser.get(draft.talks(other) + "/" + talk), "not-found", 404);
        problem(conference.organiser.get(aConference().path("/sessions/" + session + "/talks")), "not-found", 404);
    }
}
