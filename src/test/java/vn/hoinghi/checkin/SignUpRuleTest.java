package vn.hoinghi.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.TestConference;
import vn.hoinghi.programme.TestProgramme;

/** The rule of a list that only those who have signed up for a session may enter: the door and the phone agree at each step. */
@QuarkusTest
class SignUpRuleTest extends ApiTest {

    private TestConference conference;
    private String session;
    private Door door;
    private Phone phone;

    @BeforeEach
    void setUp() {
        conference = aConference();
        TestProgramme programme = new TestProgramme(conference);
        session = programme.session("Toạ đàm", "14:00", "15:30");
        success(programme.publish("Bản một"), 201);
        door = Door.of(conference, Map.of("signUpSession", session));
        phone = new Phone(conference.code);
    }

    private String signUp(String delegate) {
        return success(
                        conference.organiser.post(
                                conference.path("/sessions/" + session + "/sign-ups"), Map.of("delegate", delegate)),
                        201)
                .path("id");
    }

    private void giveBack(String seat) {
        success(
                conference.organiser.request().delete(conference.path("/sessions/" + session + "/sign-ups/" + seat)),
                204);
    }

    /** What door and phone say, which is the same. */
    private String verdict(String delegate) {
        String ticket = conference.ticketOf(delegate);
        Response said = door.lookUp(ticket, "ENTRY");
        String reason = phone.take(door.desk, door.list, 1000)
                .judge(ticket, "ENTRY", Instant.now())
                .reason();
        assertThat(reason).isEqualTo(said.path("reason"));
        return reason == null ? "ADMITTED" : reason;
    }

    @Test
    void admits_those_alone_who_have_signed_up_and_tells_the_phone_of_each_change() {
        String delegate = conference.delegate(door.organisation, "Nguyễn Thị Lan");

        assertThat(verdict(delegate)).isEqualTo("WRONG_LIST");
        assertThat(door.status().<Integer>path("expected")).isZero();
        String seat = signUp(delegate);
        assertThat(verdict(delegate)).isEqualTo("ADMITTED");
        assertThat(door.status().<Integer>path("expected")).isEqualTo(1);
        giveBack(seat);

        assertThat(verdict(delegate)).isEqualTo("WRONG_LIST");
        assertThat(door.enter(conference.ticketOf(delegate)).<String>path("reason"))
                .isEqualTo("WRONG_LIST");
    }

    @Test
    void tells_of_a_sign_up_and_of_nobody_else() {
        String delegate = conference.delegate(door.organisation, "Nguyễn Thị Lan");
        door.tickets(3);
        String cursor = success(door.desk.get(door.path("/snapshot")), 200).path("updatedCursor");
        signUp(delegate);

        Response delta = success(door.desk.get(door.path("/snapshot?updatedSince={cursor}"), cursor), 200);

        assertThat(delta.<List<Object>>path("entries")).hasSize(1);
    }

    @Test
    void gives_the_seat_of_a_merged_row_to_the_person() {
        String duplicate = conference.delegate(door.organisation, "Tran Thi En");
        String kept = conference.delegate(door.organisation, "Trần Thị Én");
        signUp(duplicate);
        assertThat(verdict(kept)).isEqualTo("WRONG_LIST");

        success(
                conference.organiser.put(
                        conference.path("/delegates/" + kept + "/merge"),
                        1,
                        Map.of("duplicate", duplicate, "duplicateVersion", 1)),
                200);

        assertThat(verdict(kept)).isEqualTo("ADMITTED");
    }

    @Test
    void asks_for_it_beside_the_other_rules_and_admits_who_is_named() {
        String guest = conference.delegate(door.organisation, "Trần Thị Én");
        String mission = conference.organisation("MISSION_ABROAD");
        String consul = conference.delegate(mission, "Phạm Thị Đào");
        String member = conference.delegate(door.organisation, "Lê Văn Tám");
        signUp(consul);
        signUp(member);
        door = door.another(Map.of(
                "signUpSession", session, "organisations", List.of(door.organisation), "delegates", List.of(guest)));

        assertThat(verdict(guest)).isEqualTo("ADMITTED");
        assertThat(verdict(member)).isEqualTo("ADMITTED");
        assertThat(verdict(consul)).isEqualTo("WRONG_LIST");
    }

    @Test
    void names_no_session_of_another_conference() {
        String strange = new TestProgramme(aConference()).session("Phiên", "08:00", "09:00");

        Response refused = conference.organiser.post(
                conference.path("/check-in-lists"), Door.body(Map.of("signUpSession", strange)));

        problem(refused, "reference-not-found", 422);
        assertThat(refused.<String>path("errors[0].pointer")).isEqualTo("/signUpSession");
    }
}
