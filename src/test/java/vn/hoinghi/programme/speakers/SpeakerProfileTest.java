package vn.hoinghi.programme.speakers;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;
import static vn.hoinghi.kernel.testing.TestConference.delegateBody;
import static vn.hoinghi.kernel.testing.TestConference.text;
import static vn.hoinghi.programme.TestProgramme.at;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.Meanwhile;
import vn.hoinghi.kernel.testing.Race;
import vn.hoinghi.kernel.testing.TestConference;
import vn.hoinghi.programme.TestProgramme;

@QuarkusTest
class SpeakerProfileTest extends ApiTest {

    @Inject
    EntityManager entities;

    private TestConference conference;
    private TestProgramme draft;
    private String organisation;

    @BeforeEach
    void startADraft() {
        conference = aConference();
        draft = new TestProgramme(conference);
        organisation = conference.organisation("PROVINCE");
    }

    private Response add(Map<String, Object> body) {
        return conference.organiser.post(conference.path("/speakers"), body);
    }

    @Test
    void registers_a_person_who_is_named_as_a_speaker_and_is_then_pending() {
        Response added = success(
                add(Map.of(
                        "person",
                        delegateBody(organisation, "Võ Thị Mới"),
                        "profile",
                        Map.of(
                                "bio", Map.of("vi", "Tiểu sử", "en", "Biography"),
                                "languages", List.of("vi", "fr"),
                                "consentsToPublish", false))),
                201);

        String id = added.path("delegate");
        Response delegate = success(conference.organiser.get(conference.path("/delegates/" + id)), 200);
        assertThat(delegate.<String>path("status")).isEqualTo("PENDING");
        assertThat(added.<String>path("confirmation")).isEqualTo("UNANSWERED");
        assertThat(added.<String>path("bio.en")).isEqualTo("Biography");
        assertThat(conference
                        .organiser
                        .get(conference.path("/speakers?q=moi&confirmation=UNANSWERED"))
                        .<List<String>>path("items.delegate"))
                .containsExactly(id);
        problem(add(Map.of("delegate", id)), "speaker-exists", 409);
        problem(add(Map.of()), "invalid-request", 422);
        problem(add(Map.of("delegate", "0190a1a1-0000-7000-8000-000000000000")), "reference-not-found", 422);
    }

    @Test
    void enters_one_delegate_once_of_many_times_at_once() {
        String delegate = conference.delegate(organisation, "Võ Một Lần");

        List<Response> answers = Race.of(16, runner -> add(Map.of("delegate", delegate)));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 201)
                .allSatisfy(answer -> problem(answer, "speaker-exists", 409));
    }

    @Test
    void registers_nobody_beyond_the_places_of_the_organisation() {
        success(
                conference.organiser.post(
                        conference.path("/delegations"),
                        Map.of(
                                "organisation",
                                organisation,
                                "quotas",
                                List.of(Map.of("category", "MEMBER", "quota", 0)))),
                201);

        Response answer = add(Map.of("person", delegateBody(organisation, "Võ Hết Chỗ")));

        problem(answer, "quota-exceeded", 409);
        assertThat(conference.organiser.get(conference.path("/speakers")).<List<?>>path("items"))
                .isEmpty();
    }

    @Test
    void shows_everybody_biography_and_photo_only_while_the_speaker_consents() throws Exception {
        String speaker = draft.speaker("Trần Văn Chủ");
        draft.sessionChairedBy(speaker, "Toàn thể", "08:00", "09:30");
        handInPhoto(speaker);
        String own = conference.path("/speakers/" + speaker);
        String shown = conference.path("/programme/speakers/" + speaker);
        success(profile(own, 0, true), 200);
        problem(Api.anonymous().get(shown), "not-found", 404);
        success(draft.publish("Bản một"), 201);

        Response consented = success(Api.anonymous().get(shown), 200);
        Response photo = success(Api.anonymous().get(shown + "/photo"), 200);
        success(profile(own, 1, false), 200);

        assertThat(consented.<String>path("bio.vi")).isEqualTo("Tiểu sử");
        assertThat(consented.<List<String>>path("appearances.title.vi")).containsExactly("Toàn thể");
        assertThat(consented.<String>path("photo")).isEqualTo(shown + "/photo");
        assertThat(photo.contentType()).isEqualTo("image/png");
        assertThat(conference
                        .organiser
                        .get(conference.path("/programme"))
                        .<String>path("sessions[0].people[0].profile"))
                .isEqualTo(shown);
        assertThat(Api.anonymous().get(conference.path("/programme")).asString())
                .doesNotContain("Tiểu sử");
        problem(Api.anonymous().get(shown), "not-found", 404);
        problem(Api.anonymous().get(shown + "/photo"), "not-found", 404);
    }

    private Response profile(String path, int version, boolean consents) {
        return conference.organiser.put(path, version, Map.of("bio", text("Tiểu sử"), "consentsToPublish", consents));
    }

    private void handInPhoto(String delegate) throws Exception {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB), "png", picture);
        success(
                conference
                        .organiser
                        .request()
                        .multiPart("file", "photo.png", picture.toByteArray(), "image/png")
                        .multiPart("kind", "PHOTO")
                        .post(conference.path("/delegates/" + delegate + "/documents")),
                201);
    }

    @Test
    void lets_a_speaker_say_of_themselves_and_nobody_else() {
        String speaker = draft.speaker("Trần Văn Chủ");
        String other = draft.speaker("Lê Thị Khác");
        draft.sessionChairedBy(speaker, "Toàn thể", "08:00", "09:30");
        draft.sessionChairedBy(other, "Thảo luận", "10:00", "11:00");
        Api self = conference.delegateAccount(speaker);

        Response page = success(self.get(conference.path("/speakers/" + speaker)), 200);
        Response confirmed = success(
                self.put(conference.path("/speakers/" + speaker + "/confirmation"), 0, Map.of("answer", "CONFIRMED")),
                200);

        assertThat(page.<List<String>>path("appearances.title.vi")).containsExactly("Toàn thể");
        assertThat(confirmed.<String>path("confirmation")).isEqualTo("CONFIRMED");
        problem(self.get(conference.path("/speakers/" + other)), "not-found", 404);
        problem(
                self.put(conference.path("/speakers/" + speaker), 0, Map.of("consentsToPublish", true)),
                "stale-version",
                412);
        problem(
                conference.organiser.put(
                        conference.path("/speakers/" + speaker),
                        1,
                        Map.of(
                                "consentsToPublish",
                                true,
                                "availability",
                                List.of(Map.of("startsAt", at("09:00"), "endsAt", at("09:00"))))),
                "times-reversed",
                422);
    }

    private String link(String speaker) {
        String link = success(
                        conference.organiser.post(conference.path("/speakers/" + speaker + "/links"), Map.of()), 201)
                .path("link");
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private static Response redeem(String token, String answer) {
        return Api.anonymous()
                .post(
                        "/api/v1/speaker-links/redemption",
                        Map.of("token", token, "answer", Map.of("answer", answer, "reason", "Bận")));
    }

    @Test
    void takes_an_answer_by_personal_link_once_and_by_the_last_link_only() {
        String speaker = draft.speaker("Trần Văn Chủ");
        draft.sessionChairedBy(speaker, "Toàn thể", "08:00", "09:30");
        String first = link(speaker);
        String last = link(speaker);

        Response inspected =
                success(Api.anonymous().post("/api/v1/speaker-links/inspection", Map.of("token", last)), 200);
        Response declined = success(redeem(last, "DECLINED"), 200);

        assertThat(inspected.<List<String>>path("appearances.title.vi")).containsExactly("Toàn thể");
        assertThat(declined.<String>path("confirmation")).isEqualTo("DECLINED");
        assertThat(declined.<String>path("declineReason")).isEqualTo("Bận");
        assertThat(declined.header("Cache-Control")).isEqualTo("no-store");
        assertThat(success(Api.anonymous().post("/api/v1/speaker-links/inspection", Map.of("token", last)), 200)
                        .<String>path("confirmation"))
                .isEqualTo("DECLINED");
        problem(redeem(first, "CONFIRMED"), "speaker-link-not-valid", 401);
        problem(redeem(last, "CONFIRMED"), "speaker-link-not-valid", 401);
        problem(
                Api.anonymous().post("/api/v1/speaker-links/inspection", Map.of("token", "nobody's")),
                "speaker-link-not-valid",
                401);
    }

    private Response inspect(String token) {
        return Api.anonymous().post("/api/v1/speaker-links/inspection", Map.of("token", token));
    }

    private void withdraw(String delegate) {
        success(
                conference.organiser.put(
                        conference.path("/delegates/" + delegate + "/withdrawal"), 1, Map.of("reason", "Bận")),
                200);
    }

    @Test
    void has_no_good_link_of_whoever_does_not_come() {
        String speaker = draft.speaker("Trần Văn Chủ");
        draft.sessionChairedBy(speaker, "Toàn thể", "08:00", "09:30");
        String token = link(speaker);

        withdraw(speaker);

        problem(inspect(token), "speaker-link-not-valid", 401);
        problem(redeem(token, "CONFIRMED"), "speaker-link-not-valid", 401);
        problem(
                conference.organiser.post(conference.path("/speakers/" + speaker + "/links"), Map.of()),
                "speaker-not-coming",
                409);
        Response confirmed = conference
                .organiser
                .request()
                .header("If-Match", "*")
                .contentType("application/json")
                .body(Map.of("answer", "CONFIRMED"))
                .put(conference.path("/speakers/" + speaker + "/confirmation"));
        problem(confirmed, "speaker-not-coming", 409);
    }

    @Test
    void has_no_good_link_of_whoever_has_declined_until_they_are_asked_again() {
        String speaker = draft.speaker("Trần Văn Chủ");
        draft.sessionChairedBy(speaker, "Toàn thể", "08:00", "09:30");
        String token = link(speaker);
        String version = conference
                .organiser
                .get(conference.path("/speakers/" + speaker))
                .path("version")
                .toString();

        success(
                conference
                        .desk()
                        .put(
                                conference.path("/speakers/" + speaker + "/confirmation"),
                                Integer.parseInt(version),
                                Map.of("answer", "DECLINED")),
                200);

        problem(redeem(token, "CONFIRMED"), "speaker-link-not-valid", 401);
        success(inspect(link(speaker)), 200);
    }

    @Test
    void waits_for_a_withdrawal_under_way_and_makes_no_link() {
        String speaker = draft.speaker("Trần Văn Chủ");
        draft.sessionChairedBy(speaker, "Toàn thể", "08:00", "09:30");

        Response answer = Meanwhile.of(
                entities,
                () -> entities.createNativeQuery("update delegates set status = 'WITHDRAWN' where id = :speaker")
                        .setParameter("speaker", UUID.fromString(speaker))
                        .executeUpdate(),
                () -> conference.organiser.post(conference.path("/speakers/" + speaker + "/links"), Map.of()));

        problem(answer, "speaker-not-coming", 409);
    }

    @Test
    void takes_one_answer_of_many_by_one_link_at_once() {
        String speaker = draft.speaker("Trần Văn Chủ");
        draft.sessionChairedBy(speaker, "Toàn thể", "08:00", "09:30");
        String token = link(speaker);

        List<Response> answers = Race.of(16, runner -> redeem(token, runner % 2 == 0 ? "CONFIRMED" : "DECLINED"));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 200)
                .allSatisfy(answer -> problem(answer, "speaker-link-not-valid", 401));
    }

    @Test
    void takes_no_answer_by_a_link_that_has_expired() {
        String speaker = draft.speaker("Trần Văn Chủ");
        draft.sessionChairedBy(speaker, "Toàn thể", "08:00", "09:30");
        String token = link(speaker);
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update speaker_links"
                                + " set created_at = now() - interval '60 days', expires_at = now() - interval '1 second'"
                                + " where delegate_id = :speaker")
                        .setParameter("speaker", UUID.fromString(speaker))
                        .executeUpdate());

        problem(redeem(token, "CONFIRMED"), "speaker-link-not-valid", 401);
        problem(
                Api.anonymous().post("/api/v1/speaker-links/inspection", Map.of("token", token)),
                "speaker-link-not-valid",
                401);
    }

    @Test
    void follows_a_duplicate_to_the_person() {
        String kept = draft.speaker("Trần Thị Én");
        String duplicate = draft.speaker("Tran Thi En");
        String session = draft.sessionChairedBy(duplicate, "Toàn thể", "08:00", "09:30");
        draft.talk(session, TestProgramme.talkBody(1, "Báo cáo", "08:00", "08:20"), duplicate, kept);
        success(profile(conference.path("/speakers/" + duplicate), 0, true), 200);
        String token = link(duplicate);

        success(
                conference.organiser.put(
                        conference.path("/delegates/" + kept + "/merge"),
                        1,
                        Map.of("duplicate", duplicate, "duplicateVersion", 1)),
                200);

        Response person = success(conference.organiser.get(conference.path("/speakers/" + kept)), 200);
        assertThat(person.<String>path("bio.vi")).isEqualTo("Tiểu sử");
        assertThat(person.<List<String>>path("appearances.role")).containsExactly("CHAIR", "SPEAKER");
        assertThat(conference.organiser.get(conference.path("/speakers")).<List<String>>path("items.delegate"))
                .containsExactly(kept);
        problem(redeem(token, "CONFIRMED"), "speaker-link-not-valid", 401);
        success(draft.publish("Bản một"), 201);
    }

    @Test
    void is_read_by_those_whom_it_concerns() {
        String speaker = draft.speaker("Trần Văn Chủ");
        draft.sessionChairedBy(speaker, "Toàn thể", "08:00", "09:30");
        String path = conference.path("/speakers/" + speaker);

        success(conference.desk().get(path), 200);
        success(conference.delegateAccount(speaker).get(path), 200);
        problem(conference.focalPoint(organisation).get(path), "not-found", 404);
        problem(conference.delegateAccount(draft.speaker("Lê Thị Lạ")).get(path), "not-found", 404);
        problem(Api.anonymous().get(path), "unauthenticated", 401);
        problem(conference.delegateAccount(speaker).get(conference.path("/speakers")), "forbidden", 403);
    }
}
