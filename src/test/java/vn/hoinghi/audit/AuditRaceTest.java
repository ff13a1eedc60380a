package vn.hoinghi.audit;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.success;
import static vn.hoinghi.kernel.testing.TestConference.delegateBody;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.Race;
import vn.hoinghi.kernel.testing.TestConference;

/** Many change the same row. */
@QuarkusTest
class AuditRaceTest extends ApiTest {

    private static final int RUNNERS = 32;

    @Test
    void what_one_left_is_what_the_next_one_found() {
        TestConference conference = aConference();
        String organisation = conference.organisation("PROVINCE");
        String delegate = conference.pendingDelegate(organisation, "Nguyễn Văn An");

        List<Response> answers = Race.of(
                RUNNERS,
                number -> conference
                        .organiser
                        .request()
                        .header("If-Match", "*")
                        .contentType("application/json")
                        .body(delegateBody(organisation, "Nguyễn Văn An " + number))
                        .put(conference.path("/delegates/" + delegate)));

        long changed =
                answers.stream().filter(answer -> answer.statusCode() == 200).count();
        List<Map<String, Object>> chain = new TestAudit(conference)
                .entries("kind=CHANGE&operation=replaceDelegate&subject=delegates&subjectId=" + delegate);
        assertThat(changed).isPositive();
        assertThat(chain).hasSize((int) changed);
        assertThat(chain).extracting("requestId").doesNotHaveDuplicates();
        for (int newer = 0; newer + 1 < chain.size(); newer++) {
            assertThat(name(chain.get(newer), "before")).isEqualTo(name(chain.get(newer + 1), "after"));
        }
        assertThat(success(conference.organiser.get(conference.path("/delegates/" + delegate)), 200)
                        .<String>path("fullName"))
                .isEqualTo(name(chain.get(0), "after"));
    }

    private static @Nullable Object name(Map<String, Object> entry, String side) {
        return ((Map<?, ?>) requireNonNull(entry.get(side))).get("full_name");
    }
}
