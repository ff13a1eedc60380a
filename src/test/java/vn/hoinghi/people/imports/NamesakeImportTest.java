package vn.hoinghi.people.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.ImportClient;
import vn.hoinghi.kernel.testing.TestConference;

/** Rows that say by name alone whom they mean, and rows about people who were merged. */
@QuarkusTest
class NamesakeImportTest extends ApiTest {

    private static final String CHAIR = "Lê Hồng Hà,Chủ tịch,0901000003,a@dn.vn";

    private TestConference conference;
    private ImportClient client;
    private String organisation;

    @BeforeEach
    void aConferenceWithOneOrganisation() {
        conference = aConference();
        client = new ImportClient(conference);
        organisation = conference
                .organiser
                .get(conference.path("/organisations/" + conference.organisation("PROVINCE")))
                .path("name.vi");
    }

    @Test
    void takes_a_name_with_another_tone_for_somebody_else() {
        client.confirm(list(CHAIR));

        String driver = list("Lê Hồng Hạ,Lái xe,0901000004,b@dn.vn");
        client.confirm(driver);
        client.confirm(list("Lê Hồng Há,,,"));

        assertThat(people("position?.vi")).containsExactlyInAnyOrder("Chủ tịch", "Lái xe", null);
        assertThat(unchanged(driver)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Trần  Thị Hoà", "TRẦN THỊ HÒA", "trần thị hoà", "Trần Thị Hòa"})
    void knows_a_name_however_it_is_written(String written) {
        client.confirm(list("Trần Thị Hòa,Chủ tịch,0901000003,"));

        Response preview = success(
                client.preview(list(Normalizer.normalize(written, Normalizer.Form.NFD) + ",Phó chủ tịch,,a@dn.vn")),
                201);

        assertThat(preview.<Integer>path("new")).isZero();
        assertThat(preview.<Integer>path("changed")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0901000009,", "0901000003,b@dn.vn", ",b@dn.vn"})
    void takes_a_namesake_with_another_contact_for_somebody_else(String contact) {
        client.confirm(list(CHAIR));

        client.confirm(list("Lê Hồng Hà,Lái xe," + contact));

        assertThat(people("position?.vi")).containsExactlyInAnyOrder("Chủ tịch", "Lái xe");
    }

    @Test
    void registers_namesakes_of_one_file_and_knows_them_again() {
        String text = list(CHAIR, "Lê Hồng Hà,Lái xe,0901000004,", "Lê Hồng Hạ,Bác sĩ,,", "Lê Hồng Hà,Báo,,b@dn.vn");
        Response preview = success(client.preview(text), 201);

        Response confirmed = client.confirmWithoutRejected(preview.path("id"));
        Response again = success(client.preview(text), 201);

        assertThat(preview.<Integer>path("new")).isEqualTo(3);
        assertThat(preview.<List<Integer>>path("errors.row")).containsExactly(5);
        success(confirmed, 200);
        assertThat(people("position?.vi")).containsExactlyInAnyOrder("Chủ tịch", "Lái xe", "Bác sĩ");
        assertThat(again.<Integer>path("unchanged")).isEqualTo(3);
        assertThat(again.<Integer>path("changed") + again.<Integer>path("new")).isZero();
    }

    @Test
    void lists_who_of_the_new_may_be_known_or_stand_in_the_file_twice() {
        client.confirm(list(CHAIR));
        String file = list(
                "Lê Hồng Há,Lái xe,0901000003,",
                "Trần Văn Én,,0901000005,",
                "Trần Văn An,,,",
                "Tran Van En,,,",
                "Xyz,,,");

        String id = success(client.preview(file), 201).path("id");
        Response found = duplicates(conference.organiser, id);

        assertThat(found.<List<Integer>>path("items.row")).containsExactly(2, 5, 4, 5);
        assertThat(found.<List<String>>path("items.reason"))
                .containsExactly("PHONE", "NAME_AND_ORGANISATION", "NEAR_NAME", "NEAR_NAME");
        assertThat(found.<List<String>>path("items.otherName"))
                .containsExactly("Lê Hồng Hà", "Trần Văn Én", "Trần Văn Én", "Trần Văn An");
        assertThat(found.<List<Integer>>path("items.otherRow")).containsExactly(null, 3, 3, 4);
        assertThat(found.<Integer>path("total")).isEqualTo(4);
        assertThat(people("fullName")).containsExactly("Lê Hồng Hà");
    }

    @Test
    void compares_a_focal_points_file_with_its_own_people_alone() {
        client.confirm(list(CHAIR));
        Api stranger = conference.focalPoint(conference.organisation("PROVINCE"));
        String file = "Họ tên,Điện thoại\nLê Hồng Hà,0901000003\n";

        String id = success(new ImportClient(conference, stranger).preview(file), 201)
                .path("id");

        assertThat(duplicates(stranger, id).<Integer>path("total")).isZero();
        assertThat(duplicates(conference.organiser, id).<Integer>path("total")).isZero();
        String own = success(client.preview(list(CHAIR)), 201).path("id");
        problem(stranger.get(conference.path("/delegates/imports/" + own + "/duplicates")), "not-found", 404);
    }

    @Test
    void takes_nobody_for_another_by_a_number_that_more_than_a_hundred_bear() {
        String[] office = IntStream.rangeClosed(1, 101)
                .mapToObj(i -> "Người %c%c,,0901000003,".formatted('a' + i / 10, 'a' + i % 10))
                .toArray(String[]::new);
        String few = list(Arrays.copyOf(office, 100));

        String told = success(client.preview(few), 201).path("id");
        String untold = success(client.preview(list(office)), 201).path("id");

        assertThat(reasons(told)).contains("PHONE");
        assertThat(reasons(untold)).doesNotContain("PHONE");
    }

    private List<String> reasons(String preview) {
        return duplicates(conference.organiser, preview).path("items.reason");
    }

    private Response duplicates(Api who, String id) {
        return success(who.get(conference.path("/delegates/imports/" + id + "/duplicates")), 200);
    }

    @Test
    void gives_a_known_person_to_the_first_of_two_namesakes() {
        client.confirm(list("Lê Hồng Hà,,,"));

        client.confirm(list("Lê Hồng Hà,Chủ tịch,0901000003,", "Lê Hồng Hà,Lái xe,0901000004,"));

        assertThat(people("position?.vi")).containsExactlyInAnyOrder("Chủ tịch", "Lái xe");
    }

    @Test
    void tells_namesakes_of_batches_far_apart() {
        StringBuilder others = new StringBuilder();
        for (int person = 0; person < 1_000; person++) {
            others.append("Người ")
                    .append(person)
                    .append(",,,")
                    .append(',')
                    .append(organisation)
                    .append('\n');
        }
        String text = list(CHAIR) + others;
        text += list("Lê Hồng Hà,Lái xe,0901000004,b@dn.vn", "Lê Hồng Hà,,0901000003,")
                .split("\n", 2)[1];

        Response preview = success(client.preview(text), 201);

        assertThat(preview.<Integer>path("new")).isEqualTo(1_002);
        assertThat(preview.<List<Integer>>path("errors.row")).containsExactly(1_004);
        success(client.confirmWithoutRejected(preview.path("id")), 200);
    }

    @Test
    void is_no_staler_for_a_namesake_who_is_somebody_else() {
        client.confirm(list(CHAIR));
        String id = success(client.preview(list("Lê Hồng Hạ,Lái xe,0901000004,", "Lê Hồng Hà,Lái xe,0901000005,")), 201)
                .path("id");
        client.confirm(list("Lê Hồng Hà,Bác sĩ,0901000006,"));

        Response answer = client.step(id, "confirmation");

        success(answer, 200);
        assertThat(people("fullName")).hasSize(4);
    }

    @Test
    void is_stale_where_the_same_one_was_registered_since() {
        String id = success(client.preview(list(CHAIR)), 201).path("id");
        client.confirm(list("Lê Hồng Hà,Bác sĩ,,"));

        Response answer = client.step(id, "confirmation");

        problem(answer, "import-stale", 409);
    }

    @Test
    void changes_nothing_when_a_file_comes_again_after_a_merge() {
        String text = list(CHAIR, "Lê Thị Hà,Phó chủ tịch,0901000004,");
        client.confirm(text);
        merge("Chủ tịch", "Phó chủ tịch");

        Response again = success(client.preview(text), 201);
        Response rows = client.rows(again.path("id"), "");
        success(client.step(again.path("id"), "confirmation"), 200);

        assertThat(again.<Integer>path("unchanged")).isEqualTo(2);
        assertThat(rows.<List<String>>path("items.delegate").stream().distinct())
                .hasSize(1);
        assertThat(people("fullName")).containsExactly("Lê Hồng Hà");
    }

    @Test
    void changes_nothing_when_a_file_with_references_comes_again_after_a_merge() {
        String heading = "Mã số,Họ tên,Chức vụ,Đơn vị\n";
        String text = heading + ",Lê Hà,Chủ tịch," + organisation + "\n2,Lê Thị Hà,Phó chủ tịch," + organisation + "\n";
        client.confirm(text);
        merge("Chủ tịch", "Phó chủ tịch");

        assertThat(unchanged(text)).isEqualTo(2);
    }

    @Test
    void changes_nothing_when_an_export_comes_again_after_a_merge() {
        client.confirm(list(CHAIR, "Lê Thị Hà,Phó chủ tịch,0901000004,"));
        String export = new String(
                conference
                        .organiser
                        .request()
                        .accept("text/csv")
                        .get(conference.path("/delegates/export"))
                        .asByteArray(),
                StandardCharsets.UTF_8);
        int before = unchanged(export);
        merge("Chủ tịch", "Phó chủ tịch");

        assertThat(before).isEqualTo(2);
        assertThat(unchanged(export)).isEqualTo(2);
    }

    @Test
    void gives_what_is_new_of_a_merged_person_to_the_one_they_became() {
        String heading = "Mã số,Họ tên,Chức vụ,Đơn vị\n";
        client.confirm(heading + "1,Lê Hà,Chủ tịch," + organisation + "\n2,Lê Thị Hà,Bác sĩ," + organisation + "\n");
        merge("Chủ tịch", "Bác sĩ");

        client.confirm(heading + "2,Lê Thị Hà,Bí thư," + organisation + "\n");

        assertThat(people("position?.vi")).containsExactly("Bí thư");
        assertThat(people("fullName")).containsExactly("Lê Hà");
        assertThat(people("reference")).containsExactly("1");
    }

    private void merge(String kept, String duplicate) {
        success(
                conference.organiser.put(
                        conference.path("/delegates/" + idAt(kept) + "/merge"),
                        0,
                        Map.of("duplicate", idAt(duplicate), "duplicateVersion", 0)),
                200);
    }

    private String idAt(String position) {
        return conference
                .organiser
                .get(conference.path("/delegates"))
                .path("items.find { it.position?.vi == '" + position + "' }.id");
    }

    private int unchanged(String text) {
        Response preview = success(client.preview(text), 201);
        assertThat(preview.<List<Object>>path("errors")).isEmpty();
        return preview.path("unchanged");
    }

    private List<String> people(String field) {
        return conference.organiser.get(conference.path("/delegates")).path("items.collect{it." + field + "}");
    }

    private String list(String... people) {
        StringBuilder text = new StringBuilder("Họ tên,Chức vụ,Điện thoại,Email,Đơn vị\n");
        for (String person : people) {
            text.append(person).append(',').append(organisation).append('\n');
        }
        return text.toString();
    }
}
