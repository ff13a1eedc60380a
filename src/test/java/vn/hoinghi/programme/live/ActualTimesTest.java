package vn.hoinghi.programme.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.TimeSlot;
import vn.hoinghi.programme.PlanStatus;
import vn.hoinghi.programme.PublishedProgramme;
import vn.hoinghi.programme.PublishedProgramme.PublishedConference;
import vn.hoinghi.programme.PublishedProgramme.PublishedRoom;
import vn.hoinghi.programme.PublishedProgramme.PublishedSession;
import vn.hoinghi.programme.PublishedProgramme.PublishedTalk;
import vn.hoinghi.programme.SessionKind;
import vn.hoinghi.programme.TalkKind;

class ActualTimesTest {

    private static final Instant EIGHT = Instant.parse("2023-12-18T01:00:00Z");
    private static final PublishedRoom HALL = new PublishedRoom(UUID.randomUUID(), text("Hội trường"));
    private static final PublishedRoom ROOM = new PublishedRoom(UUID.randomUUID(), text("Phòng nhỏ"));

    private final PublishedSession first = session(HALL, 0, 60);
    private final PublishedSession second = session(HALL, 60, 90);
    private final PublishedSession afterBreak = session(HALL, 100, 160);
    private final PublishedSession elsewhere = session(ROOM, 60, 120);
    private final PublishedProgramme programme = programme(first, second, afterBreak, elsewhere);

    @Test
    void keep_the_plan_where_nothing_was_reported() {
        ActualTimes times = ActualTimes.of(programme, List.of());

        assertThat(programme.sessions()).allMatch(times::isOnTime);
    }

    @Test
    void move_what_follows_in_the_room_until_a_gap_has_taken_the_delay_up() {
        ActualTimes times = ActualTimes.of(programme, List.of(delay(first, DelayKind.OVERRUNS, 15)));

        assertThat(times.of(first)).isEqualTo(slot(0, 75));
        assertThat(times.of(second)).isEqualTo(slot(75, 105));
        assertThat(times.of(afterBreak)).isEqualTo(slot(105, 165));
        assertThat(times.isOnTime(elsewhere)).isTrue();
    }

    @Test
    void leave_in_place_what_a_delay_does_not_reach() {
        ActualTimes times = ActualTimes.of(programme, List.of(delay(first, DelayKind.OVERRUNS, 10)));

        assertThat(times.of(second)).isEqualTo(slot(70, 100));
        assertThat(times.isOnTime(afterBreak)).isTrue();
    }

    @Test
    void move_a_session_that_begins_late_with_its_end() {
        ActualTimes times = ActualTimes.of(programme, List.of(delay(elsewhere, DelayKind.BEGINS_LATE, 20)));

        assertThat(times.of(elsewhere)).isEqualTo(slot(80, 140));
        assertThat(times.shift(elsewhere)).isEqualTo(Duration.ofMinutes(20));
    }

    @Test
    void count_what_is_late_by_itself_once_with_what_pushes_it() {
        ActualTimes times = ActualTimes.of(
                programme, List.of(delay(first, DelayKind.OVERRUNS, 15), delay(second, DelayKind.BEGINS_LATE, 5)));

        assertThat(times.of(second)).isEqualTo(slot(75, 105));
    }

    @Test
    void go_back_to_the_plan_where_a_report_is_taken_back_or_the_plan_has_changed() {
        PublishedSession replanned = session(first.id(), HALL, 5, 60);

        ActualTimes corrected = ActualTimes.of(
                programme, List.of(delay(first, DelayKind.OVERRUNS, 15), delay(first, DelayKind.OVERRUNS, -15)));
        ActualTimes changed =
                ActualTimes.of(programme(replanned, second), List.of(delay(first, DelayKind.OVERRUNS, 15)));

        assertThat(programme.sessions()).allMatch(corrected::isOnTime);
        assertThat(changed.isOnTime(replanned)).isTrue();
    }

    @Test
    void leave_out_what_was_cancelled() {
        PublishedSession cancelled = new PublishedSession(
                UUID.randomUUID(),
                null,
                SessionKind.PLENARY,
                PlanStatus.CANCELLED,
                text("Hủy"),
                null,
                List.of(),
                List.of(),
                HALL,
                at(0),
                at(60),
                List.of(),
                null,
                List.of(),
                List.of());

        ActualTimes times = ActualTimes.of(programme(cancelled, second), List.of());

        assertThat(times.sessions()).containsExactly(second);
    }

    @Test
    void say_what_is_on_and_what_is_next_at_equal_times_too() {
        ActualTimes times = ActualTimes.of(programme, List.of());

        NowView early = ShowNow.of(1, times, at(-5));
        NowView between = ShowNow.of(1, times, at(60));
        NowView late = ShowNow.of(1, times, at(160));

        assertThat(early.rooms()).extracting(NowView.InRoom::room).containsExactly(HALL, ROOM);
        assertThat(early.rooms().get(0).now()).isNull();
        assertThat(idOf(early.rooms().get(0).next())).isEqualTo(first.id());
        assertThat(idOf(between.rooms().get(0).now())).isEqualTo(second.id());
        assertThat(idOf(between.rooms().get(0).next())).isEqualTo(afterBreak.id());
        assertThat(idOf(between.rooms().get(1).now())).isEqualTo(elsewhere.id());
        assertThat(between.rooms().get(1).next()).isNull();
        assertThat(late.rooms()).isEmpty();
    }

    @Test
    void say_which_talk_is_on_when_its_session_is_late() {
        PublishedTalk talk = new PublishedTalk(
                UUID.randomUUID(),
                TalkKind.REPORT,
                PlanStatus.PLANNED,
                1,
                text("Báo cáo"),
                null,
                at(0),
                at(10),
                List.of());
        PublishedSession session = new PublishedSession(
                UUID.randomUUID(),
                null,
                SessionKind.PLENARY,
                PlanStatus.PLANNED,
                text("Phiên"),
                null,
                List.of(),
                List.of(),
                HALL,
                at(0),
                at(60),
                List.of(),
                null,
                List.of(),
                List.of(talk));
        ActualTimes times = ActualTimes.of(programme(session), List.of(delay(session, DelayKind.BEGINS_LATE, 20)));

        NowView.OnSession on = Objects.requireNonNull(
                ShowNow.of(1, times, at(25)).rooms().get(0).now());

        assertThat(on.talk()).isEqualTo(talk);
        assertThat(on.lateMinutes()).isEqualTo(20);
    }

    private static @Nullable UUID idOf(NowView.@Nullable OnSession session) {
        return session == null ? null : session.session();
    }

    private static Instant at(int minute) {
        return EIGHT.plus(Duration.ofMinutes(minute));
    }

    private static TimeSlot slot(int from, int to) {
        return new TimeSlot(at(from), at(to));
    }

    private static LocalisedText text(String vietnamese) {
        return new LocalisedText(vietnamese, null);
    }

    private static SessionDelay delay(PublishedSession session, DelayKind kind, int minutes) {
        return SessionDelay.of(UUID.randomUUID(), session, kind, minutes);
    }

    private static PublishedProgramme programme(PublishedSession... sessions) {
        return new PublishedProgramme(
                new PublishedConference("hoi-nghi", text("Hội nghị"), null, "Asia/Ho_Chi_Minh"),
                1,
                text("Bản một"),
                null,
                EIGHT,
                Arrays.asList(sessions));
    }

    private static PublishedSession session(PublishedRoom room, int from, int to) {
        return session(UUID.randomUUID(), room, from, to);
    }

    private static PublishedSession session(UUID id, PublishedRoom room, int from, int to) {
        return new PublishedSession(
                id,
                null,
                SessionKind.PLENARY,
                PlanStatus.PLANNED,
                text("Phiên"),
                null,
                List.of(),
                List.of(),
                room,
                at(from),
                at(to),
                List.of(),
                null,
                List.of(),
                List.of());
    }
}
