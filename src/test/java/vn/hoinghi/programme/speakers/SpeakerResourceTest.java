package vn.hoinghi.programme.speakers;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.success;
import static vn.hoinghi.programme.TestProgramme.talkBody;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.TestConference;
import vn.hoinghi.programme.TestProgramme;

@QuarkusTest
class SpeakerResourceTest extends ApiTest {

    private TestConference conference;
    private TestProgramme draft;

    @BeforeEach
    void startADraft() {
        conference = aConference();
        draft = new TestProgramme(conference);
    }

    @Test
    void lists_speakers_by_given_name_with_whom_they_come_for_and_what_they_do() {
        String an = draft.speaker("Trần Thị Ân");
        String dung = draft.speaker("Bùi Văn Đúng");
        draft.speaker("Không Tham Luận");
        String session = draft.sessionChairedBy(dung, "Toàn thể", "08:00", "09:30");
        String talk = draft.talk(session, talkBody(1, "Báo cáo", "08:30", "08:50"), an, dung);

        Response answer = success(conference.organiser.get(conference.path("/speakers?total=true")), 200);

        assertThat(answer.<Integer>path("total")).isEqualTo(2);
        assertThat(answer.<List<String>>path("items.fullName")).containsExactly("Trần Thị Ân", "Bùi Văn Đúng");
        assertThat(answer.<String>path("items[0].organisation.vi")).startsWith("Cơ quan");
        assertThat(answer.<List<String>>path("items[1].appearances.role")).containsExactly("CHAIR", "SPEAKER");
        assertThat(answer.<List<String>>path("items[1].appearances.talk")).containsExactly(null, talk);
        assertThat(answer.<List<String>>path("items[1].appearances.title.vi")).containsExactly("Toàn thể", "Báo cáo");
    }
}
