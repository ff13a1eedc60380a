package vn.hoinghi.people;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.Race;
import vn.hoinghi.kernel.testing.TestConference;

@QuarkusTest
class BulkAccreditationResourceTest extends ApiTest {

    private TestConference conference;
    private String organisation;

    @BeforeEach
    void anOrganisation() {
        conference = aConference();
        organisation = conference.organisation("PROVINCE");
    }

    @Test
    void decides_on_each_and_answers_in_the_order_sent() {
        List<String> people = new ArrayList<>(pending(3));
        Collections.reverse(people);

        Response answer = send(List.of(
                approval(people.get(0), 0),
                decision(people.get(1), 0, "DECLINED", "Không đúng thành phần"),
                decision(people.get(2), 0, "WITHDRAWN", "Ốm")));

        success(answer, 200);
        assertThat(answer.<List<Integer>>path("items.index")).containsExactly(0, 1, 2);
        assertThat(answer.<List<String>>path("items.id")).isEqualTo(people);
        assertThat(answer.<List<Integer>>path("items.status")).containsOnly(200);
        assertThat(answer.<List<Integer>>path("items.version")).containsOnly(1);
        assertThat(answer.<List<Object>>path("items.problem")).containsOnlyNulls();
        assertThat(people).extracting(this::statusOf).containsExactly("APPROVED", "DECLINED", "WITHDRAWN");
    }

    @Test
    void tells_each_faulty_decision_what_it_would_have_been_told_alone() {
        List<String> people = pending(4);
        conference.delegate(organisation, "Trần Văn Bình");
        String declined = people.get(1);
        send(List.of(decision(declined, 0, "DECLINED", "Trùng")));
        TestConference other = aConference();
        String foreign = other.pendingDelegate(other.organisation("PROVINCE"), "Lê Văn Tám");
        List<Object> items = new ArrayList<>(List.of(
                approval(people.get(0), 7),
                decision(declined, 1, "WITHDRAWN", "Trùng"),
                Map.of("id", people.get(2), "version", 0, "status", "DECLINED"),
                decision(people.get(2), 0, "PENDING", "Chưa rõ"),
                approval(foreign, 0),
                Map.of("id", "nobody", "version", 0, "status", "APPROVED"),
                Map.of("id", people.get(2), "status", "APPROVED"),
                "neither",
                approval(people.get(3), 0)));
        items.add(null);

        Response answer = success(send(items), 200);

        assertThat(answer.<List<Integer>>path("items.status"))
                .containsExactly(412, 409, 422, 422, 404, 422, 422, 400, 200, 400);
        assertThat(answer.<List<String>>path("items.problem.code"))
                .containsExactly(
                        "stale-version",
                        "status-not-reachable",
                        "invalid-request",
                        "invalid-request",
                        "not-found",
                        "invalid-request",
                        "invalid-request",
                        "malformed-request",
                        "malformed-request");
        assertThat(answer.<String>path("items[2].problem.errors[0].pointer")).isEqualTo("/reason");
        assertThat(answer.<String>path("items[3].problem.errors[0].pointer")).isEqualTo("/status");
        assertThat(answer.<String>path("items[6].problem.errors[0].pointer")).isEqualTo("/version");
        assertThat(people).extracting(this::statusOf).containsExactly("PENDING", "DECLINED", "PENDING", "APPROVED");
        assertThat(other.organiser.get(other.path("/delegates/" + foreign)).<String>path("status"))
                .isEqualTo("PENDING");
    }

    @Test
    void approves_no_more_than_the_quota_has_places() {
        List<String> people = pending(3);
        List<Object> declined = new ArrayList<>();
        people.forEach(person -> declined.add(decision(person, 0, "DECLINED", "Chờ")));
        success(send(declined), 200);
        success(
                conference.organiser.post(
                        conference.path("/delegations"),
                        Map.of(
                                "organisation",
                                organisation,
                                "quotas",
                                List.of(Map.of("category", "MEMBER", "quota", 2)))),
                201);

        Response answer =
                success(send(people.stream().map(person -> approval(person, 1)).toList()), 200);

        assertThat(answer.<List<Integer>>path("items.status")).containsExactly(200, 200, 409);
        assertThat(answer.<String>path("items[2].problem.code")).isEqualTo("quota-exceeded");
    }

    @Test
    void decides_once_on_a_delegate_who_is_there_twice() {
        String person = pending(1).get(0);

        Response answer = send(List.of(
                approval(person, 0), decision(person, 0, "DECLINED", "Nhầm"), decision(person, 1, "DECLINED", "Nhầm")));

        assertThat(answer.<List<Integer>>path("items.status")).containsExactly(200, 412, 412);
        assertThat(statusOf(person)).isEqualTo("APPROVED");
    }

    @Test
    void takes_200_at_once_and_not_one_more_and_only_of_the_office() {
        List<Object> items = new ArrayList<>();
        for (int item = 0; item < 200; item++) {
            items.add(approval(UUID.randomUUID().toString(), 0));
        }
        Api focalPoint = conference.focalPoint(organisation);

        Response answer = success(send(items), 200);
        items.add(approval(UUID.randomUUID().toString(), 0));

        assertThat(answer.<List<Integer>>path("items.status")).hasSize(200).containsOnly(404);
        problem(send(items), "invalid-request", 422);
        problem(focalPoint.post(path(), Map.of("items", List.of())), "forbidden", 403);
    }

    @Test
    void answers_a_batch_under_the_same_key_as_before() {
        Map<String, Object> batch = Map.of("items", List.of(approval(pending(1).get(0), 0)));

        Response first = keyed(batch);
        Response again = keyed(batch);

        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(first.<List<Integer>>path("items.status")).containsExactly(200);
    }

    private Response keyed(Object batch) {
        return success(
                conference
                        .organiser
                        .request()
                        .header("Idempotency-Key", "once")
                        .contentType("application/json")
                        .body(batch)
                        .post(path()),
                200);
    }

    @Test
    void lets_one_of_several_batches_approve_each_of_the_same_people() {
        List<String> people = pending(20);
        List<Object> ahead =
                people.stream().<Object>map(person -> approval(person, 0)).toList();
        List<Object> back = new ArrayList<>(ahead);
        Collections.reverse(back);

        List<Response> answers = Race.of(8, runner -> send(runner % 2 == 0 ? ahead : back));

        assertThat(answers).allSatisfy(answer -> success(answer, 200));
        for (String person : people) {
            List<Integer> statuses = answers.stream()
                    .map(answer -> answer.<Integer>path("items.find { it.id == '" + person + "' }.status"))
                    .toList();
            assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
            assertThat(statuses).filteredOn(status -> status == 412).hasSize(7);
        }
        assertThat(people).extracting(this::statusOf).containsOnly("APPROVED");
    }

    private List<String> pending(int people) {
        List<String> ids = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            ids.add(conference.pendingDelegate(organisation, "Nguyễn Văn An"));
        }
        return ids;
    }

    private static Map<String, Object> approval(String person, int version) {
        return Map.of("id", person, "version", version, "status", "APPROVED");
    }

    private static Map<String, Object> decision(String person, int version, String status, String reason) {
        return Map.of("id", person, "version", version, "status", status, "reason", reason);
    }

    private Response send(List<?> items) {
        return conference.organiser.post(path(), Map.of("items", items));
    }

    private String path() {
        return conference.path("/delegates/accreditations");
    }

    private String statusOf(String person) {
        return conference.organiser.get(conference.path("/delegates/" + person)).path("status");
    }
}
