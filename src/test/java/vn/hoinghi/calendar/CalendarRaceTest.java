package vn.hoinghi.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoinghi.conference.ConferenceCodes;
import vn.hoinghi.kernel.Ids;
import vn.hoinghi.kernel.TimeSlot;
import vn.hoinghi.kernel.problem.Problem;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.Meanwhile;
import vn.hoinghi.kernel.testing.Race;
import vn.hoinghi.kernel.testing.TestConference;
import vn.hoinghi.programme.TestProgramme;

@QuarkusTest
class CalendarRaceTest extends ApiTest {

    private static final int RUNNERS = 32;
    private static final Instant EIGHT = Instant.parse("2023-12-18T01:00:00Z");

    @Inject
    Calendar calendar;

    @Inject
    ConferenceCodes codes;

    @Inject
    EntityManager entities;

    private TestConference conference;
    private TestProgramme draft;
    private UUID id;

    @BeforeEach
    void startADraft() {
        conference = aConference();
        draft = new TestProgramme(conference);
        id = codes.idOf(conference.code).orElseThrow();
    }

    @Test
    void lets_one_of_many_have_a_room_at_overlapping_times_and_tells_the_others_why() {
        UUID room = UUID.fromString(conference.room("hall"));

        List<String> outcomes = Race.of(RUNNERS, runner -> book(room, anHourAfter(runner)));

        assertThat(outcomes).filteredOn("booked"::equals).hasSize(1);
        assertThat(outcomes).filteredOn("room-taken"::equals).hasSize(RUNNERS - 1);
        assertThat(count("room_bookings where room_id = ?1", room)).isEqualTo(1);
    }

    private String book(UUID room, TimeSlot during) {
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> calendar.bookRoom(id, new RoomBooking(room, Ids.next(), during)));
            return "booked";
        } catch (Problem refused) {
            return refused.type().code();
        }
    }

    @Test
    void lets_one_of_many_have_a_person_at_overlapping_times() {
        UUID person = UUID.fromString(draft.speaker("Trần Văn Chủ"));

        List<Boolean> outcomes = Race.of(
                RUNNERS,
                runner -> QuarkusTransaction.requiringNew()
                        .call(() -> calendar.engage(id, meeting(person, anHourAfter(runner)))));

        assertThat(outcomes).filteredOn(isTrue -> isTrue).hasSize(1);
        assertThat(count("engagements where delegate_id = ?1", person)).isEqualTo(1);
    }

    @Test
    void tells_a_publication_that_a_meeting_took_its_speaker_while_it_ran() {
        UUID person = UUID.fromString(draft.speaker("Trần Văn Chủ"));
        draft.sessionChairedBy(person.toString(), "Toàn thể", "08:00", "09:30");

        Response answer = Meanwhile.of(
                entities, () -> calendar.engage(id, meeting(person, anHourAfter(0))), () -> draft.publish("Bản một"));

        problem(answer, "person-busy", 409);
        problem(conference.organiser.get(conference.path("/programme")), "programme-not-published", 404);
    }

    @Test
    void tells_a_publication_that_a_room_was_taken_while_it_ran() {
        UUID room = UUID.fromString(conference.room("hall"));
        draft.sessionIn(room.toString(), "Toàn thể", "08:00", "09:30");

        Response answer = Meanwhile.of(
                entities,
                () -> calendar.bookRoom(id, new RoomBooking(room, Ids.next(), anHourAfter(0))),
                () -> draft.publish("Bản một"));

        problem(answer, "room-taken", 409);
    }

    @Test
    void gives_a_speaker_to_the_programme_or_to_a_meeting_whoever_is_quicker() {
        UUID person = UUID.fromString(draft.speaker("Trần Văn Chủ"));
        draft.sessionChairedBy(person.toString(), "Toàn thể", "08:00", "09:30");

        List<String> outcomes =
                Race.of(RUNNERS, runner -> runner % 2 == 0 ? published() : meets(meeting(person, anHourAfter(runner))));

        assertThat(outcomes).isSubsetOf("published", "person-busy", "programme-conflicts", "meets", "does not meet");
        assertThat(outcomes).filteredOn("meets"::equals).hasSizeLessThanOrEqualTo(1);
        assertThat(outcomes.contains("meets") ^ outcomes.contains("published")).isTrue();
        assertThat(count("engagements where delegate_id = ?1", person)).isEqualTo(1);
    }

    private String published() {
        Response answer = draft.publish("Bản một");
        return answer.statusCode() == 201 ? "published" : answer.path("code");
    }

    private String meets(Engagement meeting) {
        return QuarkusTransaction.requiringNew().call(() -> calendar.engage(id, meeting)) ? "meets" : "does not meet";
    }

    private static TimeSlot anHourAfter(int minutes) {
        Instant start = EIGHT.plus(Duration.ofMinutes(minutes));
        return new TimeSlot(start, start.plus(Duration.ofHours(1)));
    }

    private static Engagement meeting(UUID person, TimeSlot during) {
        return new Engagement(person, Ids.next(), Engagement.Kind.MEETING, during);
    }

    private long count(String rows, UUID parameter) {
        return ((Number) entities.createNativeQuery("select count(*) from " + rows)
                        .setParameter(1, parameter)
                        .getSingleResult())
                .longValue();
    }
}
