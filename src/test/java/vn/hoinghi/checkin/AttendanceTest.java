package vn.hoinghi.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.success;
import static vn.hoinghi.kernel.testing.TestConference.delegateBody;
import static vn.hoinghi.kernel.testing.TestConference.text;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hoinghi.conference.ConferenceCodes;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.TestConference;

@QuarkusTest
class AttendanceTest extends ApiTest {

    @Inject
    CheckIn checkIn;

    @Inject
    ConferenceCodes codes;

    @Test
    void counts_a_list_by_category_and_by_kind_of_organisation() {
        Door door = Door.of(aConference(), Map.of("categories", List.of("MEMBER", "HEAD")));
        TestConference conference = door.conference;
        String mission = conference.organisation("MISSION_ABROAD");
        String member = door.ticket();
        String head = head(conference, mission);
        head(conference, door.organisation);
        conference.pendingDelegate(door.organisation, "Trần Thị Én");
        door.enter(member);
        door.leave(member);
        door.enter(head);
        door.enter(head);

        Response status = door.status();

        assertThat(status.<Integer>path("expected")).isEqualTo(3);
        assertThat(status.<Integer>path("entered")).isEqualTo(2);
        assertThat(status.<Integer>path("inside")).isEqualTo(1);
        assertThat(status.<Integer>path("refused")).isEqualTo(1);
        assertThat(status.<List<Map<String, Object>>>path("byCategory"))
                .containsExactly(
                        Map.of("category", "HEAD", "entered", 1, "inside", 1, "expected", 2),
                        Map.of("category", "MEMBER", "entered", 1, "inside", 0, "expected", 1));
        assertThat(status.<List<Map<String, Object>>>path("byOrganisationKind"))
                .containsExactly(
                        Map.of("organisationKind", "MISSION_ABROAD", "entered", 1, "inside", 1, "expected", 1),
                        Map.of("organisationKind", "PROVINCE", "entered", 1, "inside", 0, "expected", 2));
    }

    private static String head(TestConference conference, String organisation) {
        Map<String, Object> body = delegateBody(organisation, "Phạm Thị Đào");
        body.put("category", "HEAD");
        String delegate = success(conference.organiser.post(conference.path("/delegates"), body), 201)
                .path("id");
        success(conference.organiser.put(conference.path("/delegates/" + delegate + "/approval"), 0, Map.of()), 200);
        return conference.ticketOf(delegate);
    }

    @Test
    void has_nothing_to_count_where_nobody_is_registered() {
        TestConference conference = aConference();
        String list = success(conference.organiser.post(conference.path("/check-in-lists"), Door.body(Map.of())), 201)
                .path("id");

        Response status = conference.organiser.get(conference.path("/check-in-lists/" + list + "/status"));

        assertThat(success(status, 200).asString())
                .isEqualTo("{\"expected\":0,\"entered\":0,\"inside\":0,\"refused\":0,"
                        + "\"byCategory\":[],\"byOrganisationKind\":[]}");
        assertThat(conference.organiser.get(conference.path("/attendance")).<List<Integer>>path("items.expected"))
                .containsExactly(0);
    }

    @Test
    void counts_every_list_of_the_conference() {
        TestConference conference = aConference();
        Door hall = Door.of(conference, Map.of("name", text("Hội trường")));
        Door dinner = Door.of(conference, Map.of("name", text("Ăn tối"), "categories", List.of("HEAD")));
        Door.of(aConference());
        hall.enter(hall.ticket());
        hall.ticket();

        Response answer = success(hall.desk.get(conference.path("/attendance")), 200);

        assertThat(answer.<List<Map<String, Object>>>path("items"))
                .containsExactly(
                        Map.of("list", dinner.list, "name", text("Ăn tối"), "entered", 0, "inside", 0, "expected", 0),
                        Map.of(
                                "list",
                                hall.list,
                                "name",
                                text("Hội trường"),
                                "entered",
                                1,
                                "inside",
                                1,
                                "expected",
                                2));
    }

    @Test
    void gives_other_features_the_same_figures() {
        Door door = Door.of(aConference());
        door.enter(door.ticket());

        List<AttendanceFigure> figures =
                checkIn.attendance(codes.idOf(door.conference.code).orElseThrow());

        assertThat(figures).hasSize(1).first().satisfies(figure -> {
            assertThat(figure.list()).hasToString(door.list);
            assertThat(figure.name().vi()).isEqualTo("Cửa chính");
            assertThat(figure.entered()).isEqualTo(1);
            assertThat(figure.inside()).isEqualTo(1);
            assertThat(figure.expected()).isEqualTo(1);
        });
    }
}
