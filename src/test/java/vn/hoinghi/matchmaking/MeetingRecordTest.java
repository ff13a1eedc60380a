package vn.hoinghi.matchmaking;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;
import static vn.hoinghi.kernel.testing.TestConference.text;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.Race;

/** What came of a meeting, and that both sides stand by it. */
@QuarkusTest
class MeetingRecordTest extends ApiTest {

    /** A meeting whose record is written. */
    private record Written(TestRound round, String path, Api asking, Api asked, String province, String proposal) {

        static Written in(TestRound round) {
            String province = round.conference.organisation("PROVINCE");
            String embassy = round.conference.organisation("EMBASSY");
            Response meeting = success(round.book(round.partyOf(province), round.partyOf(embassy), round.slot()), 201);
            return new Written(
                    round,
                    round.path("/meetings/" + meeting.path("id") + "/record"),
                    round.conference.focalPoint(province),
                    round.conference.focalPoint(embassy),
                    province,
                    proposal(round, province));
        }

        private static String proposal(TestRound round, String province) {
            String field = "field-" + UUID.randomUUID();
            success(
                    round.organiser()
                            .post(
                                    round.conference.path("/proposal-fields"),
                                    Map.of("code", field, "title", text("Lĩnh vực"))),
                    201);
            return success(
                            round.organiser()
                                    .post(
                                            round.conference.path("/proposals"),
                                            Map.of(
                                                    "organisation",
                                                    province,
                                                    "field",
                                                    field,
                                                    "title",
                                                    text("Kết nghĩa với Lyon"),
                                                    "body",
                                                    text("Đề nghị hỗ trợ."))),
                            201)
                    .path("id");
        }

        Map<String, Object> body(String discussed) {
            return Map.of(
                    "discussed",
                    text(discussed),
                    "results",
                    List.of(Map.of("proposal", proposal, "result", "TO_STUDY", "note", "Cần thêm số liệu")),
                    "commitments",
                    List.of(Map.of("what", text("Gửi hồ sơ"), "owner", province, "dueOn", "2024-03-31")));
        }

        Response write(Api who, int version, String discussed) {
            return who.put(path, version, body(discussed));
        }

        Response confirm(Api who, int revision) {
            return who.put(path + "/confirmation", Map.of("revision", revision));
        }

        Response show() {
            return success(round.organiser().get(path), 200);
        }
    }

    @Test
    void keeps_what_was_discussed_decided_and_promised() {
        Written written = Written.in(TestRound.in(aConference()));
        Response empty = written.show();

        success(written.write(written.asking, 0, "Hợp tác giáo dục"), 200);

        Response record = written.show();
        assertThat(empty.header("ETag")).isEqualTo("\"0\"");
        assertThat(empty.<Integer>path("revision")).isZero();
        assertThat(record.header("ETag")).isEqualTo("\"1\"");
        assertThat(record.<String>path("discussed.vi")).isEqualTo("Hợp tác giáo dục");
        assertThat(record.<String>path("results[0].proposal")).isEqualTo(written.proposal);
        assertThat(record.<String>path("results[0].result")).isEqualTo("TO_STUDY");
        assertThat(record.<String>path("commitments[0].owner")).isEqualTo(written.province);
        assertThat(record.<String>path("commitments[0].dueOn")).isEqualTo("2024-03-31");
        assertThat(record.<Boolean>path("isConfirmed")).isFalse();
    }

    @Test
    void is_confirmed_by_both_until_it_is_changed() {
        Written written = Written.in(TestRound.in(aConference()));
        success(written.write(written.asking, 0, "Giáo dục"), 200);

        Response half = success(written.confirm(written.asking, 1), 200);
        Response whole = success(written.confirm(written.asked, 1), 200);
        Response again = success(written.confirm(written.asked, 1), 200);
        Response changed = success(written.write(written.asked, 3, "Giáo dục và lao động"), 200);

        assertThat(half.<String>path("confirmations.party")).isNotBlank();
        assertThat(half.<Boolean>path("isConfirmed")).isFalse();
        assertThat(whole.<Boolean>path("isConfirmed")).isTrue();
        assertThat(again.asString()).isEqualTo(whole.asString());
        assertThat(changed.<Boolean>path("isConfirmed")).isFalse();
        assertThat(changed.<String>path("confirmations.party")).isNull();
        problem(written.confirm(written.asking, 1), "stale-version", 412);
        success(written.confirm(written.asking, 2), 200);
    }

    @Test
    void is_written_by_the_two_and_the_organiser_alone_and_from_what_was_read() {
        Written written = Written.in(TestRound.in(aConference()));
        String stranger = written.round.conference.organisation("NGO");
        written.round.partyOf(stranger);
        Api other = written.round.conference.focalPoint(stranger);

        problem(written.write(other, 0, "x"), "not-found", 404);
        problem(other.get(written.path), "not-found", 404);
        problem(written.asking.put(written.path, written.body("x")), "precondition-required", 428);
        success(written.write(written.round.organiser(), 0, "x"), 200);
        problem(written.write(written.asking, 0, "y"), "stale-version", 412);
        problem(written.confirm(written.round.organiser(), 1), "reference-not-found", 422);
        success(written.round.conference.desk().get(written.path), 200);
    }

    @Test
    void refuses_proposals_and_owners_that_are_not_there() {
        Written written = Written.in(TestRound.in(aConference()));
        String nobody = UUID.randomUUID().toString();

        problem(
                written.asking.put(
                        written.path, 0, Map.of("results", List.of(Map.of("proposal", nobody, "result", "AGREED")))),
                "reference-not-found",
                422);
        problem(
                written.asking.put(
                        written.path,
                        0,
                        Map.of("commitments", List.of(Map.of("what", text("Gửi hồ sơ"), "owner", nobody)))),
                "reference-not-found",
                422);
    }

    @Test
    void keeps_both_confirmations_of_the_same_moment_and_none_of_what_was_changed() {
        TestRound round = TestRound.in(aConference());
        for (int turn = 0; turn < 4; turn++) {
            Written written = Written.in(round);
            success(written.write(written.asking, 0, "Giáo dục"), 200);

            List<Response> confirmed =
                    Race.of(6, runner -> written.confirm(runner % 2 == 0 ? written.asking : written.asked, 1));
            List<Response> crossed = Race.of(
                    2,
                    runner -> runner == 0
                            ? written.write(written.asking, 3, "Lao động")
                            : written.write(written.asked, 3, "Du lịch"));

            assertThat(confirmed).allSatisfy(answer -> success(answer, 200));
            assertThat(crossed).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
            crossed.stream()
                    .filter(answer -> answer.statusCode() != 200)
                    .forEach(answer -> problem(answer, "stale-version", 412));
            assertThat(written.show().<Boolean>path("isConfirmed")).isFalse();
            assertThat(written.show().<Integer>path("revision")).isEqualTo(2);
        }
    }
}
