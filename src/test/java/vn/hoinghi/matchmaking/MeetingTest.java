package vn.hoinghi.matchmaking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoinghi.kernel.Ids;
import vn.hoinghi.kernel.problem.Problem;

class MeetingTest {

    private static final Instant NOON = Instant.parse("2023-12-18T05:00:00Z");

    private final UUID asking = Ids.next();
    private final UUID asked = Ids.next();
    private final Meeting meeting = booked();

    @ParameterizedTest
    @CsvSource({
        "TENTATIVE, TENTATIVE, false",
        "TENTATIVE, CONFIRMED, true",
        "TENTATIVE, CANCELLED, true",
        "CONFIRMED, TENTATIVE, true",
        "CONFIRMED, CONFIRMED, false",
        "CONFIRMED, CANCELLED, true",
        "CANCELLED, TENTATIVE, false",
        "CANCELLED, CONFIRMED, false",
        "CANCELLED, CANCELLED, false"
    })
    void knows_what_a_status_can_become(MeetingStatus from, MeetingStatus to, boolean possible) {
        assertThat(from.canBecome(to)).isEqualTo(possible);
    }

    @Test
    void begins_tentative_and_accepted_by_the_one_who_asks() {
        assertThat(meeting.status).isEqualTo(MeetingStatus.TENTATIVE);
        assertThat(meeting.partyAnswer).isEqualTo(MeetingAnswer.ACCEPTED);
        assertThat(meeting.otherPartyAnswer).isEqualTo(MeetingAnswer.NEEDS_ACTION);
    }

    @Test
    void is_confirmed_when_both_have_accepted() {
        meeting.accept(asked);

        assertThat(meeting.status).isEqualTo(MeetingStatus.CONFIRMED);
    }

    @Test
    void stays_confirmed_when_somebody_accepts_again() {
        meeting.accept(asked);

        meeting.accept(asked);

        assertThat(meeting.status).isEqualTo(MeetingStatus.CONFIRMED);
    }

    @Test
    void asks_everybody_but_the_mover_again_when_it_is_moved() {
        meeting.accept(asked);

        meeting.moveTo(aSlot(), asked);

        assertThat(meeting.status).isEqualTo(MeetingStatus.TENTATIVE);
        assertThat(meeting.partyAnswer).isEqualTo(MeetingAnswer.NEEDS_ACTION);
        assertThat(meeting.otherPartyAnswer).isEqualTo(MeetingAnswer.ACCEPTED);
    }

    @Test
    void keeps_its_answers_when_only_the_table_changes() {
        meeting.accept(asked);

        meeting.moveTo(meeting.slot, null);

        assertThat(meeting.status).isEqualTo(MeetingStatus.CONFIRMED);
    }

    @Test
    void is_cancelled_by_one_who_declines() {
        meeting.decline(asked, "Trùng lịch tiếp khách");

        assertThat(meeting.status).isEqualTo(MeetingStatus.CANCELLED);
        assertThat(meeting.otherPartyAnswer).isEqualTo(MeetingAnswer.DECLINED);
        assertThat(meeting.reason).isEqualTo("Trùng lịch tiếp khách");
    }

    @Test
    void stays_cancelled() {
        meeting.cancel(null);

        assertThatThrownBy(() -> meeting.accept(asked))
                .isInstanceOf(Problem.class)
                .hasMessage("meeting-cancelled");
        assertThatThrownBy(() -> meeting.decline(asked, null)).hasMessage("meeting-cancelled");
        assertThatThrownBy(() -> meeting.cancel(null)).hasMessage("meeting-cancelled");
        assertThatThrownBy(() -> meeting.moveTo(aSlot(), null)).hasMessage("meeting-cancelled");
        assertThatThrownBy(() -> meeting.record(true, NOON)).hasMessage("meeting-cancelled");
    }

    @Test
    void keeps_the_first_moment_at_which_it_was_said_to_have_been_held() {
        meeting.record(true, NOON);

        meeting.record(true, NOON.plusSeconds(60));

        assertThat(meeting.heldAt).isEqualTo(NOON);
    }

    @Test
    void lets_the_office_answer_for_the_asked_side_first() {
        meeting.moveTo(aSlot(), null);
        UUID first = meeting.sideToAnswer();
        meeting.accept(first);

        UUID second = meeting.sideToAnswer();

        assertThat(first).isEqualTo(asked);
        assertThat(second).isEqualTo(asking);
    }

    private Meeting booked() {
        RoundVisit visit = new RoundVisit(Ids.next(), Ids.next(), null);
        Slot slot = aSlot();
        return Meeting.of(visit, new MeetingRequest(asking, asked, slot.id, null), slot);
    }

    private static Slot aSlot() {
        RoundVisit visit = new RoundVisit(Ids.next(), Ids.next(), null);
        return Slot.of(visit, new SlotRequest(NOON, NOON.plusSeconds(1800), null));
    }
}
