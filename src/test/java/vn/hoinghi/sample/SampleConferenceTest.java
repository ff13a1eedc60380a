package vn.hoinghi.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.ApiTest;

/** Loads the sample as the first start does, then walks the main job through it. */
@QuarkusTest
class SampleConferenceTest extends ApiTest {

    private static final String BASE = "/api/v1/conferences/ngoai-vu-21";

    private Api organiser;

    @BeforeEach
    void signIn() {
        organiser = Api.organiser();
    }

    @Inject
    SampleConference sample;

    @Test
    @ActivateRequestContext
    void holds_the_whole_conference_and_lets_the_main_job_be_walked_through_it() {
        QuarkusTransaction.requiringNew().run(sample::load);

        Response before = success(organiser.get(BASE + "/summary"), 200);
        scanTwice();
        bookTwice();
        Response after = success(organiser.get(BASE + "/summary"), 200);

        assertThat(before.<Integer>path("delegates.approved")).isGreaterThan(450);
        assertThat(before.<Integer>path("attendance[0].expected")).isBetween(301, 400);
        assertThat(before.<Map<String, Integer>>path("programme"))
                .containsEntry("mainReports", 3)
                .containsEntry("interventions", 12)
                .containsEntry("presentations", 2);
        assertThat(before.<Integer>path("proposals.total")).isEqualTo(267);
        assertThat(before.<Integer>path("outcome.directions")).isEqualTo(7);
        assertThat(before.<Integer>path("meetings.wishes")).isPositive();
        assertThat(before.<Integer>path("presence.morning")).isZero();
        assertThat(after.<Integer>path("presence.morning")).isEqualTo(1);
        assertThat(after.<Integer>path("presence.afternoon")).isZero();
        assertThat(after.<Integer>path("meetings.booked")).isEqualTo(1);
        assertThat(Api.anonymous().get(BASE + "/programme").asString())
                .contains("Bùi Thanh Sơn", "Shantanu Chakraborty");
        previewOfficeList("delegates.xlsx");
        previewOfficeList("delegates.csv");
    }

    private void scanTwice() {
        String ticket =
                organiser.get(BASE + "/delegates?q={name}", "Bui Thanh Son").path("items[0].ticketCode");
        String list = organiser.get(BASE + "/check-in-lists").path("items[0].id");

        Response first = scan(list, ticket);
        Response second = scan(list, ticket);

        assertThat(first.<String>path("result")).isEqualTo("ADMITTED");
        assertThat(second.<String>path("reason")).isEqualTo("ALREADY_IN");
        assertThat(second.<String>path("firstEntry.scanId")).isEqualTo(first.path("scanId"));
    }

    private Response scan(String list, String ticket) {
        return success(
                organiser.put(
                        BASE + "/check-in-lists/" + list + "/scans/" + UUID.randomUUID(),
                        Map.of("ticket", ticket, "type", "ENTRY", "scannedAt", "2023-12-18T00:55:00Z")),
                200);
    }

    private void bookTwice() {
        String round = BASE + "/rounds/" + organiser.get(BASE + "/rounds").path("items[0].id");
        String slot = organiser.get(round + "/slots").path("items[3].id");
        String france = party(round, "vn-fr");

        success(book(round, party(round, "P01"), france, slot), 201);

        problem(book(round, party(round, "P02"), france, slot), "slot-taken", 409);
        problem(book(round, party(round, "P02"), party(round, "vn-gb"), slot), "person-busy", 409);
    }

    private Response book(String round, String party, String otherParty, String slot) {
        return organiser.post(round + "/meetings", Map.of("party", party, "otherParty", otherParty, "slot", slot));
    }

    private String party(String round, String organisationCode) {
        String organisation = organiser
                .get(BASE + "/organisations?limit=200&q={code}", organisationCode)
                .path("items.find { it.code == '" + organisationCode + "' }.id");
        return organiser
                .get(round + "/parties?limit=200")
                .path("items.find { it.organisation == '" + organisation + "' }.id");
    }

    private void previewOfficeList(String name) {
        Response preview = success(
                organiser
                        .request()
                        .multiPart("file", new File("src/main/resources/sample/" + name))
                        .post(BASE + "/delegates/imports"),
                201);

        assertThat(preview.<Integer>path("rows")).isEqualTo(68);
        assertThat(preview.<Integer>path("new")).isEqualTo(60);
        assertThat(preview.<List<String>>path("errors.code"))
                .containsExactly(
                        "duplicate",
                        "duplicate",
                        "duplicate",
                        "invalid",
                        "unknown-organisation",
                        "unknown-category",
                        "phone",
                        "invalid");
    }
}
