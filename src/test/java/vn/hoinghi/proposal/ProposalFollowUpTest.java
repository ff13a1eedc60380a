package vn.hoinghi.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;
import static vn.hoinghi.kernel.testing.TestConference.text;
import static vn.hoinghi.proposal.TestProposals.answer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.ApiTest;

/** What happens to a proposal after it was filed, between those who asked and those who answer. */
@QuarkusTest
class ProposalFollowUpTest extends ApiTest {

    @Inject
    EntityManager entities;

    private TestProposals proposals;
    private Api province;
    private Api mission;

    @BeforeEach
    void open() {
        proposals = TestProposals.in(aConference());
        province = proposals.conference.focalPoint(proposals.province);
        mission = proposals.conference.focalPoint(proposals.mission);
    }

    @Test
    void lets_who_asked_accept_the_answer_and_nobody_else() {
        String proposal = proposals.assigned();
        success(mission.post(proposals.step(proposal, "answers"), answer("Đồng ý.")), 201);

        Response refused = mission.post(proposals.step(proposal, "acceptance"), Map.of());
        Response accepted = success(province.post(proposals.step(proposal, "acceptance"), Map.of()), 200);

        problem(refused, "forbidden", 403);
        assertThat(accepted.<String>path("status")).isEqualTo("CLOSED");
        assertThat(accepted.<String>path("acceptedAt")).isNotNull();
        problem(province.post(proposals.step(proposal, "acceptance"), Map.of()), "proposal-status", 409);
    }

    @Test
    void lets_who_asked_ask_back_once() {
        String proposal = proposals.assigned();
        Map<String, Object> question = Map.of("question", "Bao giờ mở lớp?");
        problem(province.post(proposals.step(proposal, "questions"), question), "proposal-status", 409);
        success(mission.post(proposals.step(proposal, "answers"), answer("Đồng ý.")), 201);

        Response asked = success(province.post(proposals.step(proposal, "questions"), question), 201);
        success(mission.post(proposals.step(proposal, "answers"), answer("Quý một.")), 201);
        Response again = province.post(proposals.step(proposal, "questions"), question);

        assertThat(asked.<String>path("status")).isEqualTo("ASSIGNED");
        assertThat(asked.<String>path("lead")).isEqualTo(proposals.mission);
        assertThat(asked.<String>path("assignments[1].note")).isEqualTo("Bao giờ mở lớp?");
        problem(again, "asked-back-already", 409);
    }

    @Test
    void opens_a_closed_proposal_again_with_a_reason() {
        String proposal = proposals.assigned();
        success(mission.post(proposals.step(proposal, "answers"), answer("Đồng ý.")), 201);
        success(province.post(proposals.step(proposal, "acceptance"), Map.of()), 200);

        Response reopened =
                success(proposals.organiser.post(proposals.step(proposal, "reopening"), Map.of("reason", "Nhầm")), 200);

        assertThat(reopened.<String>path("status")).isEqualTo("ANSWERED");
        assertThat(reopened.<String>path("acceptedAt")).isNull();
        problem(mission.post(proposals.step(proposal, "answers"), answer("Khác.")), "proposal-status", 409);
        problem(
                proposals.organiser.post(proposals.step(proposal, "reopening"), Map.of("reason", "Nữa")),
                "proposal-status",
                409);
    }

    @Test
    void writes_each_step_to_the_history() {
        String proposal = proposals.filed();
        success(proposals.organiser.post(proposals.step(proposal, "return"), Map.of("reason", "Chưa rõ")), 200);
        success(province.put(proposals.path("/proposals/" + proposal), 1, TestProposals.body("Rõ hơn")), 200);
        success(proposals.assign(proposal, proposals.mission), 201);
        success(mission.post(proposals.step(proposal, "answers"), answer("Đồng ý.")), 201);
        success(province.post(proposals.step(proposal, "questions"), Map.of("question", "Khi nào?")), 201);
        success(mission.post(proposals.step(proposal, "answers"), answer("Sớm.")), 201);
        success(province.post(proposals.step(proposal, "acceptance"), Map.of()), 200);
        success(proposals.organiser.post(proposals.step(proposal, "reopening"), Map.of("reason", "Nhầm")), 200);
        success(proposals.organiser.post(proposals.step(proposal, "closure"), Map.of()), 200);

        Response history = success(proposals.organiser.get(proposals.step(proposal, "history")), 200);

        assertThat(history.<List<String>>path("items.kind"))
                .containsExactly(
                        "FILED",
                        "RETURNED",
                        "FILED_AGAIN",
                        "ASSIGNED",
                        "ANSWERED",
                        "ASKED_BACK",
                        "ANSWERED",
                        "ACCEPTED",
                        "REOPENED",
                        "CLOSED");
        assertThat(history.<String>path("items[1].reason")).isEqualTo("Chưa rõ");
        assertThat(history.<String>path("items[3].about")).isEqualTo(proposals.mission);
        assertThat(history.<String>path("items[8].reason")).isEqualTo("Nhầm");
        assertThat(history.<List<String>>path("items.by")).doesNotContain("system", "anonymous");
        problem(province.get(proposals.step(proposal, "history")), "forbidden", 403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"update proposal_events set by = 'nobody'", "delete from proposal_events"})
    void never_changes_what_is_written_in_the_history(String change) {
        proposals.filed();

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> entities.createNativeQuery(change).executeUpdate()))
                .hasMessageContaining("events are never changed");
    }

    @Test
    void shows_what_supporting_units_would_answer_to_the_lead_and_never_to_who_asked() {
        String proposal = proposals.filed();
        Api supporter = proposals.conference.focalPoint(proposals.otherMission);
        success(
                proposals.organiser.post(
                        proposals.step(proposal, "assignments"),
                        Map.of("organisation", proposals.mission, "supporting", List.of(proposals.otherMission))),
                201);

        success(supporter.post(proposals.step(proposal, "contributions"), Map.of("text", text("Có thể giúp."))), 201);
        Response shown = success(mission.get(proposals.step(proposal, "contributions")), 200);

        assertThat(shown.<List<String>>path("items.text.vi")).containsExactly("Có thể giúp.");
        assertThat(shown.<String>path("items[0].organisation")).isEqualTo(proposals.otherMission);
        problem(province.get(proposals.step(proposal, "contributions")), "forbidden", 403);
        problem(
                province.post(proposals.step(proposal, "contributions"), Map.of("text", text("Tôi nghĩ"))),
                "forbidden",
                403);
        assertThat(province.get(proposals.path("/proposals/" + proposal)).asString())
                .doesNotContain("Có thể giúp.");
    }

    @Test
    void narrows_a_list_to_what_is_late_due_or_about_a_country() {
        Map<String, Object> about = TestProposals.body(proposals.province, "Lao động");
        about.put("countries", List.of("JP", "KR"));
        String inJapan = success(proposals.organiser.post(proposals.path("/proposals"), about), 201)
                .path("id");
        String due = proposals.filed("Đường sắt");
        success(
                proposals.organiser.post(
                        proposals.step(due, "assignments"),
                        Map.of("organisation", proposals.mission, "dueOn", "2024-01-31")),
                201);

        assertThat(found("?country=JP")).containsExactly(inJapan);
        assertThat(found("?country=LA")).isEmpty();
        assertThat(found("?dueBefore=2024-02-01")).containsExactly(due);
        assertThat(found("?dueBefore=2024-01-31")).isEmpty();
        assertThat(found("?lead=" + proposals.mission)).containsExactly(due);
        assertThat(found("?late=true")).isEmpty();
        assertThat(found("?late=false")).containsExactly(inJapan, due);
    }

    @Test
    void counts_by_who_asked_who_is_to_answer_and_where() {
        Map<String, Object> about = TestProposals.body(proposals.otherProvince, "Lao động");
        about.put("countries", List.of("JP", "KR"));
        success(proposals.organiser.post(proposals.path("/proposals"), about), 201);
        String answered = proposals.assigned();
        success(mission.post(proposals.step(answered, "answers"), answer("Đồng ý.")), 201);
        String due = proposals.filed("Đường sắt");
        success(
                proposals.organiser.post(
                        proposals.step(due, "assignments"),
                        Map.of("organisation", proposals.mission, "dueOn", "2020-01-31")),
                201);

        Response figures = success(proposals.organiser.get(proposals.path("/proposals/statistics")), 200);

        assertThat(figures.<Integer>path("total")).isEqualTo(3);
        assertThat(figures.<Integer>path("overdue")).isEqualTo(1);
        assertThat(figures.<Integer>path("late")).isZero();
        assertThat(figures.<List<String>>path("byOrganisation.organisation"))
                .containsExactly(proposals.province, proposals.otherProvince);
        assertThat(figures.<List<Integer>>path("byOrganisation.count")).containsExactly(2, 1);
        assertThat(figures.<List<Integer>>path("byOrganisation.answers.count")).containsExactly(1, 0);
        assertThat(figures.<List<String>>path("byLead.organisation")).containsExactly(proposals.mission);
        assertThat(figures.<Float>path("byLead[0].answers.medianDays")).isEqualTo(0.0f);
        assertThat(figures.<Object>path("byOrganisation[1].answers.medianDays")).isNull();
        assertThat(figures.<List<String>>path("byCountry.country")).containsExactly("JP", "KR");
    }

    private List<String> found(String query) {
        return success(proposals.organiser.get(proposals.path("/proposals" + query)), 200)
                .path("items.id");
    }
}
