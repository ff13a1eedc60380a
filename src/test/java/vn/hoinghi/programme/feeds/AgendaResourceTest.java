package vn.hoinghi.programme.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;
import static vn.hoinghi.programme.TestProgramme.sessionBody;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.TestConference;
import vn.hoinghi.programme.TestProgramme;

@QuarkusTest
class AgendaResourceTest extends ApiTest {

    @Inject
    EntityManager entities;

    private TestConference conference;
    private TestProgramme draft;
    private String organisation;
    private String person;
    private String session;

    @BeforeEach
    void publishAProgramme() {
        conference = aConference();
        draft = new TestProgramme(conference);
        organisation = conference.organisation("PROVINCE");
        person = conference.delegate(organisation, "Lê Thị Chủ Trì");
        session = draft.sessionChairedBy(person, "Toàn thể", "08:00", "09:30");
        success(draft.publish("Bản một"), 201);
    }

    private String agenda() {
        return conference.path("/delegates/" + person + "/agenda");
    }

    @Test
    void shows_the_person_its_organisation_and_staff_and_nobody_else() {
        Api stranger = conference.delegateAccount(conference.delegate(organisation, "Bùi Người Lạ"));

        Response own = success(conference.delegateAccount(person).get(agenda()), 200);

        assertThat(own.<List<String>>path("items.id")).containsExactly(session);
        assertThat(own.<List<String>>path("items[0].roles")).containsExactly("CHAIR");
        assertThat(own.<Integer>path("programmeVersion")).isEqualTo(1);
        success(conference.focalPoint(organisation).get(agenda()), 200);
        success(conference.desk().get(agenda()), 200);
        problem(stranger.get(agenda()), "not-found", 404);
        problem(stranger.get(agenda() + ".ics"), "not-found", 404);
        problem(conference.focalPoint(conference.organisation("PROVINCE")).get(agenda()), "not-found", 404);
        problem(Api.anonymous().get(agenda()), "unauthenticated", 401);
    }

    @Test
    void shows_the_sessions_in_which_the_person_has_a_seat() {
        String listener = conference.delegate(organisation, "Trịnh Người Nghe");
        String path = conference.path("/delegates/" + listener + "/agenda");
        String seats = conference.path("/sessions/" + session + "/sign-ups");

        String seat = success(conference.organiser.post(seats, Map.of("delegate", listener)), 201)
                .path("id");
        success(conference.organiser.post(seats, Map.of("delegate", person)), 201);
        Response signedUp = success(conference.organiser.get(path), 200);
        Response chairs = success(conference.organiser.get(agenda()), 200);
        Map<String, Object> cancelled = sessionBody("Toàn thể", "08:00", "09:30");
        cancelled.put("status", "CANCELLED");
        success(conference.organiser.put(conference.path("/sessions/" + session), 0, cancelled), 200);
        success(draft.publish("Bản hai"), 201);
        Response notHeld = success(conference.organiser.get(path), 200);
        success(conference.organiser.request().delete(seats + "/" + seat), 204);

        assertThat(signedUp.<List<String>>path("items.id")).containsExactly(session);
        assertThat(signedUp.<List<String>>path("items[0].roles")).isEmpty();
        assertThat(signedUp.<List<String>>path("items.status")).containsExactly("CONFIRMED");
        assertThat(chairs.<List<List<String>>>path("items.roles")).containsExactly(List.of("CHAIR"));
        assertThat(notHeld.<List<String>>path("items.status")).containsExactly("CANCELLED");
        assertThat(success(conference.organiser.get(path), 200).<List<String>>path("items.id"))
                .isEmpty();
    }

    @Test
    void answers_304_until_something_changes() {
        Response first = success(conference.organiser.get(agenda()), 200);
        String tag = first.header("ETag");
        Response known =
                conference.organiser.request().header("If-None-Match", tag).get(agenda());
        draft.session("Thêm", "20:00", "21:00");
        success(draft.publish("Bản hai"), 201);
        Response outdated =
                conference.organiser.request().header("If-None-Match", tag).get(agenda());

        success(known, 304);
        success(outdated, 200);
        success(conference.organiser.request().header("If-None-Match", "*").get(agenda()), 304);
        assertThat(first.header("Cache-Control")).isEqualTo("private, no-cache");
    }

    @Test
    void tells_whoever_is_taken_off_a_session_that_it_is_cancelled_for_them() throws Exception {
        VEvent before = onlyEvent(agenda() + ".ics");
        String other = conference.delegate(organisation, "Vũ Người Thay");
        Map<String, Object> body = sessionBody("Toàn thể", "08:00", "09:30");
        body.put("roles", List.of(TestProgramme.role(other, "CHAIR")));
        success(conference.organiser.put(conference.path("/sessions/" + session), 0, body), 200);
        success(draft.publish("Bản hai"), 201);

        VEvent after = onlyEvent(agenda() + ".ics");
        VEvent others = onlyEvent(conference.path("/delegates/" + other + "/agenda.ics"));

        assertThat(FeedResourceTest.uid(after)).isEqualTo(FeedResourceTest.uid(before));
        assertThat(FeedResourceTest.status(before)).isEqualTo("CONFIRMED");
        assertThat(FeedResourceTest.status(after)).isEqualTo("CANCELLED");
        assertThat(FeedResourceTest.sequence(after)).isGreaterThan(FeedResourceTest.sequence(before));
        assertThat(FeedResourceTest.status(others)).isEqualTo("CONFIRMED");
    }

    @Test
    void says_that_nothing_is_confirmed_with_whoever_does_not_come() throws Exception {
        success(
                conference.organiser.put(
                        conference.path("/delegates/" + person + "/withdrawal"), 1, Map.of("reason", "Bận")),
                200);

        assertThat(success(conference.organiser.get(agenda()), 200).<List<String>>path("items.status"))
                .containsExactly("CANCELLED");
        assertThat(FeedResourceTest.status(onlyEvent(agenda() + ".ics"))).isEqualTo("CANCELLED");
    }

    private VEvent onlyEvent(String path) throws Exception {
        Response answer = success(conference.organiser.get(path), 200);
        return CalendarFileTest.read(answer.asByteArray())
                .<VEvent>getComponent("VEVENT")
                .orElseThrow();
    }

    @Test
    void gives_calendar_programs_a_secret_address_that_can_be_taken_back() {
        String links = agenda() + "-link";
        Api self = conference.delegateAccount(person);

        Response made = success(self.post(links, Map.of()), 201);
        String first = URI.create(made.path("link")).getPath();
        Response read = success(Api.anonymous().get(first), 200);
        String second = URI.create(success(self.post(links, Map.of()), 201).path("link"))
                .getPath();

        assertThat(made.header("Cache-Control")).isEqualTo("no-store");
        assertThat(first).matches(".*/agendas/[A-Za-z0-9_-]{43}\\.ics");
        assertThat(read.asString()).contains("SUMMARY;LANGUAGE=en:Toàn thể");
        success(
                Api.anonymous()
                        .request()
                        .header("If-None-Match", read.header("ETag"))
                        .get(second),
                304);
        problem(Api.anonymous().get(first), "not-found", 404);
        success(self.request().delete(links), 204);
        problem(Api.anonymous().get(second), "not-found", 404);
        problem(self.request().delete(links), "not-found", 404);
        problem(Api.anonymous().get(conference.path("/agendas/" + "A".repeat(43) + ".ics")), "not-found", 404);
        problem(Api.anonymous().post(links, Map.of()), "unauthenticated", 401);
    }

    @Test
    void keeps_the_digest_of_a_secret_address_only_and_opens_no_other_conference_with_it() {
        String link = success(conference.organiser.post(agenda() + "-link", Map.of()), 201)
                .path("link");
        String token = link.replaceAll(".*/|\\.ics$", "");

        List<?> kept = entities.createNativeQuery("select encode(token_hash, 'base64') || created_by"
                        + " from agenda_links where delegate_id = cast(:person as uuid)")
                .setParameter("person", person)
                .getResultList();

        assertThat(kept).hasSize(1).noneMatch(row -> row.toString().contains(token));
        problem(Api.anonymous().get(aConference().path("/agendas/" + token + ".ics")), "not-found", 404);
    }

    @Test
    void does_not_show_a_secret_address_again_to_a_repeated_key() {
        Response first = keyed();
        Response again = keyed();

        assertThat(first.<String>path("link")).isNotNull();
        assertThat(again.<String>path("link")).isNull();
        success(Api.anonymous().get(URI.create(first.path("link")).getPath()), 200);
    }

    private Response keyed() {
        return success(
                conference
                        .organiser
                        .request()
                        .header("Idempotency-Key", "one-link")
                        .post(agenda() + "-link"),
                201);
    }
}
