package vn.hoinghi.people.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;
import static vn.hoinghi.kernel.testing.TestConference.delegateBody;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.Meanwhile;
import vn.hoinghi.kernel.testing.Race;
import vn.hoinghi.kernel.testing.TestConference;

@QuarkusTest
class DuplicateResourceTest extends ApiTest {

    @Inject
    EntityManager entities;

    private TestConference conference;
    private Api organiser;
    private String here;
    private String there;

    @BeforeEach
    void open() {
        conference = aConference();
        organiser = conference.organiser;
        here = conference.organisation("PROVINCE");
        there = conference.organisation("PROVINCE");
    }

    @Test
    void lists_pairs_with_the_surest_reason_first_and_shows_them_before_saving() {
        register(here, "Nguyễn Văn Hòa", "0912345678");
        register(there, "Hòa Nguyễn", "+84 912 345 678");
        register(here, "Nguyen Van Hoà", null);
        register(there, "Trần Thị Én", null);
        register(there, "Trần Thị Én", null);

        Response pairs = success(organiser.get(conference.path("/delegates/duplicates")), 200);
        Response candidates = success(
                organiser.post(conference.path("/delegates/candidates"), body(here, "Nguyễn Văn Hoa", "0912 345 678")),
                200);

        assertThat(pairs.<List<String>>path("items.reason"))
                .containsExactly("PHONE", "NAME_AND_ORGANISATION", "NAME_AND_ORGANISATION");
        assertThat(candidates.<List<String>>path("items.reason"))
                .containsExactly("PHONE", "PHONE", "NAME_AND_ORGANISATION");
        assertThat(organiser.get(conference.path("/delegates?total=true")).<Integer>path("total"))
                .isEqualTo(5);
    }

    @Test
    void tells_a_focal_point_of_its_own_people_only() {
        register(there, "Trần Thị Én", "0912345678");
        register(here, "Trần Thị Én", null);

        Response candidates = success(
                conference
                        .focalPoint(here)
                        .post(conference.path("/delegates/candidates"), body(here, "Trần Thị Én", "0912345678")),
                200);

        assertThat(candidates.<List<String>>path("items.organisation")).containsExactly(here);
        problem(conference.focalPoint(here).get(conference.path("/delegates/duplicates")), "forbidden", 403);
    }

    @Test
    void merges_what_is_known_of_both_and_keeps_the_history() {
        String kept = register(here, "Trần Thị Én", null);
        String duplicate = register(here, "Tran Thi En", "0912345678");
        success(organiser.put(conference.path("/delegates/" + duplicate + "/approval"), 0, Map.of()), 200);

        Response merged = success(merge(kept, 0, duplicate, 1), 200);

        assertThat(merged.<String>path("fullName")).isEqualTo("Trần Thị Én");
        assertThat(merged.<String>path("phone")).isEqualTo("+84912345678");
        assertThat(merged.<String>path("status")).isEqualTo("APPROVED");
        assertThat(organiser.get(conference.path("/delegates")).<List<String>>path("items.id"))
                .containsExactly(kept);
        assertThat(organiser.get(conference.path("/delegates/" + duplicate)).<String>path("mergedInto"))
                .isEqualTo(kept);
        assertThat(organiser
                        .get(conference.path("/delegates/" + duplicate + "/history"))
                        .<List<String>>path("items.kind"))
                .containsExactly("REGISTERED", "APPROVED", "MERGED");
        assertThat(organiser.get(conference.path("/delegates/duplicates")).<List<Object>>path("items"))
                .isEmpty();
        problem(merge(kept, 2, duplicate, 2), "already-merged", 409);
    }

    @Test
    void lets_nobody_edit_who_was_merged() {
        String kept = register(here, "Trần Thị Én", null);
        String duplicate = register(here, "Tran Thi En", null);
        success(merge(kept, 0, duplicate, 0), 200);

        Response edited = organiser.put(conference.path("/delegates/" + duplicate), 1, body(here, "Người Khác", null));

        problem(edited, "already-merged", 409);
    }

    @Test
    void keeps_who_still_comes_whichever_row_is_kept() {
        String kept = register(here, "Lê Văn Tám", null);
        String duplicate = register(here, "Le Van Tam", null);
        success(
                conference.organiser.put(
                        conference.path("/delegates/" + kept + "/withdrawal"), 0, Map.of("reason", "nhầm")),
                200);

        Response merged = success(merge(kept, 1, duplicate, 0), 200);

        assertThat(merged.<String>path("status")).isEqualTo("PENDING");
        assertThat(merged.<String>path("statusReason")).isNull();
    }

    @Test
    void merges_within_a_full_quota() {
        String kept = register(here, "Trần Thị Én", null);
        String duplicate = register(here, "Tran Thi En", null);
        success(
                organiser.post(
                        conference.path("/delegations"),
                        Map.of("organisation", here, "quotas", List.of(Map.of("category", "MEMBER", "quota", 2)))),
                201);

        success(merge(kept, 0, duplicate, 0), 200);

        assertThat(organiser.get(conference.path("/delegations")).<Integer>path("items[0].seats[0].taken"))
                .isEqualTo(1);
    }

    @Test
    void lists_two_who_were_told_apart_no_more() {
        String one = register(here, "Trần Thị Én", null);
        String other = register(here, "Trần Thị Én", null);

        success(organiser.put(conference.path("/delegates/distinctions"), Map.of("one", other, "other", one)), 204);

        assertThat(organiser.get(conference.path("/delegates/duplicates")).<List<Object>>path("items"))
                .isEmpty();
        problem(
                organiser.put(conference.path("/delegates/distinctions"), Map.of("one", one, "other", one)),
                "reference-not-found",
                422);
    }

    @Test
    void refuses_a_merge_with_nobody_with_itself_and_from_an_old_version() {
        String kept = register(here, "Trần Thị Én", null);
        String duplicate = register(here, "Tran Thi En", null);
        TestConference other = aConference();
        String stranger = other.pendingDelegate(other.organisation("PROVINCE"), "Người Lạ");

        problem(merge(kept, 0, kept, 0), "reference-not-found", 422);
        problem(merge(kept, 0, stranger, 0), "reference-not-found", 422);
        problem(merge(kept, 0, UUID.randomUUID().toString(), 0), "reference-not-found", 422);
        problem(merge(kept, 0, duplicate, 7), "stale-version", 412);
        problem(merge(kept, 7, duplicate, 0), "stale-version", 412);
    }

    @Test
    void merges_a_row_once_of_many_times_into_one_of_two() {
        String one = register(here, "Trần Thị Én", null);
        String other = register(here, "Tran Thi En", null);
        String duplicate = register(here, "Trần Thị Én", null);

        List<Integer> statuses = Race.of(
                32,
                runner -> merge(runner % 2 == 0 ? one : other, 0, duplicate, 0).statusCode());

        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        assertThat(organiser.get(conference.path("/delegates?total=true")).<Integer>path("total"))
                .isEqualTo(2);
    }

    @Test
    void merges_two_into_one_of_them_when_each_is_merged_into_the_other() {
        List<String> pair = List.of(register(here, "Trần Thị Én", null), register(here, "Tran Thi En", null));

        List<Integer> statuses = Race.of(
                32,
                runner -> merge(pair.get(runner % 2), 0, pair.get(1 - runner % 2), 0)
                        .statusCode());

        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        assertThat(statuses).isSubsetOf(200, 409, 412, 422);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void holds_the_first_of_a_pair_before_the_other_whichever_is_kept(int kept) {
        List<String> pair = Stream.of(register(here, "Trần Thị Én", null), register(here, "Tran Thi En", null))
                .sorted()
                .toList();

        Response merged = Meanwhile.of(
                entities,
                () -> lock(pair.get(0)),
                () -> merge(pair.get(kept), 0, pair.get(1 - kept), 0),
                // Refused at once if the one who waits for the first had it already, and two could wait for each other.
                () -> lock(pair.get(1)));

        success(merged, 200);
    }

    private void lock(String delegate) {
        entities.createNativeQuery("select id from delegates where id = :id for no key update nowait")
                .setParameter("id", UUID.fromString(delegate))
                .getSingleResult();
    }

    private String register(String organisation, String name, @Nullable String phone) {
        return success(organiser.post(conference.path("/delegates"), body(organisation, name, phone)), 201)
                .path("id");
    }

    private static Map<String, Object> body(String organisation, String name, @Nullable String phone) {
        Map<String, Object> body = delegateBody(organisation, name);
        if (phone != null) {
            body.put("phone", phone);
        }
        return body;
    }

    private Response merge(String kept, int version, String duplicate, int duplicateVersion) {
        return organiser.put(
                conference.path("/delegates/" + kept + "/merge"),
                version,
                Map.of("duplicate", duplicate, "duplicateVersion", duplicateVersion));
    }
}
