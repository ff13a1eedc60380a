package vn.hoinghi.calendar;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoinghi.conference.ConferenceCodes;
import vn.hoinghi.kernel.Ids;
import vn.hoinghi.kernel.TimeSlot;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.Meanwhile;
import vn.hoinghi.kernel.testing.TestConference;

@QuarkusTest
class MergedPeopleTest extends ApiTest {

    private static final Instant EIGHT = Instant.parse("2023-12-18T01:00:00Z");

    @Inject
    Calendar calendar;

    @Inject
    ConferenceCodes codes;

    @Inject
    EntityManager entities;

    private TestConference conference;
    private String kept;
    private String duplicate;

    @BeforeEach
    void nominateTwice() {
        conference = aConference();
        String organisation = conference.organisation("PROVINCE");
        kept = conference.delegate(organisation, "Trần Thị Én");
        duplicate = conference.delegate(organisation, "Tran Thi En");
    }

    @Test
    void merges_nobody_away_who_is_engaged() {
        QuarkusTransaction.requiringNew().run(this::engage);

        problem(merge(), "delegate-engaged", 409);
    }

    @Test
    void merges_nobody_away_who_is_being_engaged() {
        Response answer = Meanwhile.of(entities, this::engage, this::merge);

        problem(answer, "delegate-engaged", 409);
    }

    @Test
    void engages_nobody_who_was_merged() {
        success(merge(), 200);

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(this::engage))
                .hasStackTraceContaining("is engaged and merged");
    }

    private void engage() {
        calendar.engage(
                codes.idOf(conference.code).orElseThrow(),
                new Engagement(
                        UUID.fromString(duplicate),
                        Ids.next(),
                        Engagement.Kind.MEETING,
                        new TimeSlot(EIGHT, EIGHT.plus(Duration.ofHours(1)))));
    }

    private Response merge() {
        return conference.organiser.put(
                conference.path("/delegates/" + kept + "/merge"),
                1,
                Map.of("duplicate", duplicate, "duplicateVersion", 1));
    }
}
