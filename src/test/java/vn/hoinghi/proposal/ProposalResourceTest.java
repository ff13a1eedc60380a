package vn.hoinghi.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;
import static vn.hoinghi.kernel.testing.TestConference.text;
import static vn.hoinghi.proposal.TestProposals.body;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.ApiTest;

@QuarkusTest
class ProposalResourceTest extends ApiTest {

    private TestProposals proposals;

    @BeforeEach
    void open() {
        proposals = TestProposals.in(aConference());
    }

    @Test
    void keeps_a_list_of_fields_of_its_own() {
        proposals.field("investment", "Đầu tư");

        Response list = success(proposals.organiser.get(proposals.path("/proposal-fields")), 200);
        Response again = proposals.organiser.post(
                proposals.path("/proposal-fields"), Map.of("code", "investment", "title", text("Trùng")));

        assertThat(list.<List<String>>path("items.code")).containsExactly("investment", "training");
        assertThat(list.<String>path("items[1].title.vi")).isEqualTo("Đào tạo");
        problem(again, "proposal-field-taken", 409);
        problem(proposals.organiser.get(proposals.path("/proposal-fields/nothing")), "not-found", 404);
    }

    @Test
    void lets_only_the_office_add_a_field() {
        Api focalPoint = proposals.conference.focalPoint(proposals.province);

        Response answer =
                focalPoint.post(proposals.path("/proposal-fields"), Map.of("code", "mine", "title", text("Của tôi")));

        problem(answer, "forbidden", 403);
        success(focalPoint.get(proposals.path("/proposal-fields/training")), 200);
    }

    @Test
    void shows_what_a_focal_point_filed_for_its_own_organisation() {
        Api focalPoint = proposals.conference.focalPoint(proposals.province);
        Map<String, Object> body = body("Mở lớp tiếng Anh");
        body.put("addressees", List.of(proposals.mission, proposals.otherMission, proposals.mission));
        body.put("countries", List.of("JP", "KR", "JP"));

        Response filed = success(focalPoint.post(proposals.path("/proposals"), body), 201);
        Response shown = success(focalPoint.request().get(filed.header("Location")), 200);

        assertThat(shown.asString()).isEqualTo(filed.asString());
        assertThat(shown.header("ETag")).isEqualTo("\"0\"");
        assertThat(shown.<Integer>path("number")).isEqualTo(1);
        assertThat(shown.<String>path("status")).isEqualTo("SUBMITTED");
        assertThat(shown.<String>path("organisation")).isEqualTo(proposals.province);
        assertThat(shown.<List<String>>path("addressees"))
                .containsExactlyInAnyOrder(proposals.mission, proposals.otherMission);
        assertThat(shown.<List<String>>path("countries")).containsExactly("JP", "KR");
        assertThat(shown.<String>path("submittedAt")).isNotBlank();
        assertThat(shown.<List<Object>>path("assignments")).isEmpty();
    }

    @Test
    void lets_nobody_file_in_the_name_of_another_organisation() {
        Api focalPoint = proposals.conference.focalPoint(proposals.province);

        Response answer = focalPoint.post(proposals.path("/proposals"), body(proposals.otherProvince, "Hộ bạn"));

        problem(answer, "reference-not-found", 422);
        assertThat(answer.<String>path("errors[0].pointer")).isEqualTo("/organisation");
    }

    @Test
    void wants_to_know_from_the_office_for_whom_it_files() {
        Response answer = proposals.organiser.post(proposals.path("/proposals"), body("Của ai?"));

        problem(answer, "invalid-request", 422);
        assertThat(answer.<String>path("errors[0].pointer")).isEqualTo("/organisation");
    }

    @Test
    void names_everything_that_leads_nowhere_or_into_another_conference() {
        TestProposals elsewhere = TestProposals.in(aConference());
        Map<String, Object> body = body(proposals.province, "Nhầm");
        body.put("field", "nothing");
        body.put(
                "addressees",
                List.of(proposals.mission, elsewhere.mission, UUID.randomUUID().toString()));

        Response answer = proposals.organiser.post(proposals.path("/proposals"), body);
        Response foreign = proposals.organiser.post(proposals.path("/proposals"), body(elsewhere.province, "Tỉnh lạ"));

        problem(answer, "reference-not-found", 422);
        assertThat(answer.<List<String>>path("errors.pointer"))
                .containsExactlyInAnyOrder("/addressees/1", "/addressees/2", "/field");
        problem(foreign, "reference-not-found", 422);
    }

    @Test
    void refuses_what_is_missing_blank_malformed_or_too_long() {
        Map<String, Object> body = body(proposals.province, "   ");
        body.put("body", text("ạ".repeat(4001)));
        body.put("countries", Arrays.asList("Japan", null));
        body.put("addressees", Collections.nCopies(51, proposals.mission));
        body.remove("field");

        Response answer = proposals.organiser.post(proposals.path("/proposals"), body);

        problem(answer, "invalid-request", 422);
        assertThat(answer.<List<String>>path("errors.pointer"))
                .contains("/field", "/title/vi", "/body/vi", "/addressees")
                .anyMatch(pointer -> pointer.startsWith("/countries"));
        problem(proposals.organiser.post(proposals.path("/proposals"), "{}"), "invalid-request", 422);
        problem(proposals.organiser.post(proposals.path("/proposals"), "{\"field\": "), "malformed-request", 400);
        problem(proposals.organiser.post(proposals.path("/proposals"), "[]"), "malformed-request", 400);
    }

    @Test
    void takes_the_longest_text_there_may_be() {
        Map<String, Object> body = body(proposals.province, "Dài");
        body.put("body", text("ạ ".repeat(1999) + "ậ!"));

        Response filed = success(proposals.organiser.post(proposals.path("/proposals"), body), 201);

        assertThat(filed.<String>path("body.vi")).hasSize(4000);
    }

    @Test
    void keeps_vietnamese_composed_and_finds_it_however_it_is_typed() {
        String decomposed = Normalizer.normalize("Đào tạo nhân lực chất lượng cao", Normalizer.Form.NFD);
        String proposal = proposals.filed(decomposed);
        proposals.filed("Mở đường bay");

        Response shown = proposals.organiser.get(proposals.path("/proposals/" + proposal));

        assertThat(shown.<String>path("title.vi")).isEqualTo("Đào tạo nhân lực chất lượng cao");
        assertThat(List.of("dao tao", "ĐÀO", "đào tạo", Normalizer.normalize("ĐÀO TẠO", Normalizer.Form.NFD)))
                .allSatisfy(words -> assertThat(found(proposals.organiser, "q={words}", words))
                        .containsExactly(1));
        assertThat(found(proposals.organiser, "q={words}", "de nghi bo")).containsExactly(1, 2);
        assertThat(found(proposals.organiser, "q={words}", "%")).isEmpty();
    }

    @Test
    void narrows_and_orders_a_list() {
        proposals.field("investment", "Đầu tư");
        proposals.assigned();
        Map<String, Object> other = body(proposals.otherProvince, "Khu công nghiệp");
        other.put("field", "investment");
        success(proposals.organiser.post(proposals.path("/proposals"), other), 201);

        assertThat(found(proposals.organiser, "sort=-number")).containsExactly(2, 1);
        assertThat(found(proposals.organiser, "sort=submittedAt")).containsExactly(1, 2);
        assertThat(found(proposals.organiser, "status=ASSIGNED")).containsExactly(1);
        assertThat(found(proposals.organiser, "status=ASSIGNED&status=SUBMITTED"))
                .containsExactly(1, 2);
        assertThat(found(proposals.organiser, "field=investment")).containsExactly(2);
        assertThat(found(proposals.organiser, "organisation=" + proposals.otherProvince))
                .containsExactly(2);
    }

    @Test
    void pages_through_the_list_by_number() {
        proposals.filed();
        proposals.filed();
        proposals.filed();

        Response first = proposals.organiser.get(proposals.path("/proposals?limit=2&total=true"));
        Response second = proposals.organiser.get(
                proposals.path("/proposals?limit=2&cursor={cursor}"), first.<String>path("nextCursor"));

        assertThat(first.<List<Integer>>path("items.number")).containsExactly(1, 2);
        assertThat(first.<Integer>path("total")).isEqualTo(3);
        assertThat(second.<List<Integer>>path("items.number")).containsExactly(3);
    }

    @Test
    void hides_a_proposal_from_the_focal_point_of_anybody_else() {
        String proposal = proposals.filed();
        Api stranger = proposals.conference.focalPoint(proposals.otherProvince);

        problem(stranger.get(proposals.path("/proposals/" + proposal)), "not-found", 404);
        problem(stranger.put(proposals.path("/proposals/" + proposal), 0, body("Sửa hộ")), "not-found", 404);
        problem(stranger.post(proposals.step(proposal, "answers"), TestProposals.answer("Hộ")), "not-found", 404);
        problem(stranger.get(proposals.path("/proposals/statistics")), "forbidden", 403);
        assertThat(found(stranger, "q=lop")).isEmpty();
        assertThat(found(stranger, "organisation=" + proposals.province)).isEmpty();
        assertThat(stranger.get(proposals.path("/proposals?total=true")).<Integer>path("total"))
                .isZero();
        assertThat(found(proposals.conference.focalPoint(proposals.province), "q=lop"))
                .containsExactly(1);
    }

    @Test
    void shows_a_proposal_to_those_who_lead_and_support_as_long_as_they_do() {
        String proposal = proposals.filed();
        Api lead = proposals.conference.focalPoint(proposals.mission);
        Api supporter = proposals.conference.focalPoint(proposals.otherMission);
        success(
                proposals.organiser.post(
                        proposals.step(proposal, "assignments"),
                        Map.of(
                                "organisation",
                                proposals.mission,
                                "supporting",
                                List.of(proposals.otherMission, proposals.otherProvince))),
                201);

        List<Integer> seenByLead = found(lead, "q=lop");
        List<Integer> seenBySupporter = found(supporter, "sort=number");
        success(proposals.assign(proposal, proposals.otherMission), 201);

        assertThat(seenByLead).containsExactly(1);
        assertThat(seenBySupporter).containsExactly(1);
        assertThat(found(lead, "sort=number")).isEmpty();
        problem(lead.get(proposals.path("/proposals/" + proposal)), "not-found", 404);
        success(supporter.get(proposals.path("/proposals/" + proposal)), 200);
    }

    @Test
    void shows_nothing_to_the_desk_to_delegates_and_to_strangers() {
        String delegate = proposals.conference.delegate(proposals.province, "Lò Thị Mai");

        problem(proposals.conference.desk().get(proposals.path("/proposals")), "forbidden", 403);
        problem(proposals.conference.delegateAccount(delegate).get(proposals.path("/proposals")), "forbidden", 403);
        problem(Api.anonymous().get(proposals.path("/proposals")), "unauthenticated", 401);
    }

    @Test
    void hides_proposals_of_one_conference_from_another() {
        String proposal = proposals.filed();
        TestProposals elsewhere = TestProposals.in(aConference());

        problem(elsewhere.organiser.get(elsewhere.path("/proposals/" + proposal)), "not-found", 404);
        problem(elsewhere.assign(proposal, elsewhere.mission), "not-found", 404);
        problem(
                elsewhere.conference.focalPoint(elsewhere.province).get(proposals.path("/proposals")),
                "not-found",
                404);
    }

    @Test
    void lets_who_filed_it_revise_it_until_it_is_assigned() {
        String proposal = proposals.filed();
        String address = proposals.path("/proposals/" + proposal);
        Api focalPoint = proposals.conference.focalPoint(proposals.province);
        Map<String, Object> body = body("Mở lớp tiếng Nhật");
        body.put("addressees", List.of(proposals.otherMission));

        problem(focalPoint.put(address, body), "precondition-required", 428);
        Response revised = success(focalPoint.put(address, 0, body), 200);
        problem(focalPoint.put(address, 0, body), "stale-version", 412);
        problem(focalPoint.put(address, 1, body(proposals.otherProvince, "Đổi")), "reference-not-found", 422);
        success(proposals.assign(proposal, proposals.mission), 201);
        Response late = focalPoint.put(address, 2, body);

        assertThat(revised.<String>path("title.vi")).isEqualTo("Mở lớp tiếng Nhật");
        assertThat(revised.<List<String>>path("addressees")).containsExactly(proposals.otherMission);
        assertThat(revised.<Integer>path("number")).isEqualTo(1);
        assertThat(revised.<Integer>path("version")).isEqualTo(1);
        problem(late, "proposal-status", 409);
    }

    @Test
    void lets_not_even_those_who_lead_revise_it() {
        String proposal = proposals.assigned();
        Api lead = proposals.conference.focalPoint(proposals.mission);

        Response answer = lead.put(proposals.path("/proposals/" + proposal), 1, body("Sửa lời"));

        problem(answer, "forbidden", 403);
    }

    @Test
    void counts_by_status_and_field() {
        proposals.field("investment", "Đầu tư");
        proposals.filed();
        proposals.filed();
        proposals.assigned();

        Response figures = success(proposals.organiser.get(proposals.path("/proposals/statistics")), 200);

        assertThat(figures.<Integer>path("total")).isEqualTo(3);
        assertThat(figures.<List<Integer>>path("byStatus.count")).containsExactly(2, 1, 0, 0, 0, 0);
        assertThat(figures.<List<String>>path("byField.field")).containsExactly("investment", "training");
        assertThat(figures.<List<Integer>>path("byField.count")).containsExactly(0, 3);
        assertThat(figures.<String>path("byField[1].title.vi")).isEqualTo("Đào tạo");
    }

    private List<Integer> found(Api reader, String query, Object... parameters) {
        return success(reader.get(proposals.path("/proposals?" + query), parameters), 200)
                .path("items.number");
    }
}
