package vn.hoinghi.matchmaking;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.matchmaking.ScheduleResult.LeftOut;
import vn.hoinghi.matchmaking.ScheduleResult.LevelView;
import vn.hoinghi.matchmaking.ScheduleResult.PlannedChange;
import vn.hoinghi.matchmaking.ScheduleResult.PlannedMeeting;
import vn.hoinghi.matchmaking.ScheduleResult.SatisfiedWishes;
import vn.hoinghi.matchmaking.ScheduleResult.TwoParties;
import vn.hoinghi.matchmaking.ScheduleResult.WouldHelp;
import vn.hoinghi.matchmaking.scheduler.Checker;
import vn.hoinghi.matchmaking.scheduler.Explanation;
import vn.hoinghi.matchmaking.scheduler.Level;
import vn.hoinghi.matchmaking.scheduler.Pair;
import vn.hoinghi.matchmaking.scheduler.Relaxation;
import vn.hoinghi.matchmaking.scheduler.Schedule;
import vn.hoinghi.matchmaking.scheduler.Violation;
import vn.hoinghi.matchmaking.scheduler.WayIn;

/** Keeps what a schedule came to, in the words of the round, if it breaks no rule. */
@Singleton
public class KeepSchedule {

    private static final int MOST_INSTEAD = 20;

    /** @throws IllegalStateException where the plan breaks a rule; what makes plans is not believed */
    @Transactional
    public void keep(RoundVisit visit, RoundInput input, Schedule made, ScheduleEnd end) {
        List<Violation> broken = Checker.check(input.instance(), made.plan());
        if (!broken.isEmpty()) {
            throw new IllegalStateException("A schedule that breaks rules is not kept: " + broken);
        }
        RoundSchedule schedule = RoundSchedule.get(visit, input.schedule().id);
        schedule.basis = input.basis();
        schedule.result = new Words(input, made, end).result();
    }

    private record Words(RoundInput input, Schedule made, ScheduleEnd end) {

        ScheduleResult result() {
            int pairs = made.plan().size();
            List<LevelView> levels = made.levels().stream()
                    .map(level -> new LevelView(level.kind(), level.value(), level.bound(), level.isProvenOptimal()))
                    .toList();
            return new ScheduleResult(
                    end,
                    input.hash(),
                    wishes(made.level(Level.Aspect.WEIGHT)),
                    levels,
                    made.plan().held().mapToObj(this::planned).toList(),
                    IntStream.range(0, pairs)
                            .filter(pair -> !made.plan().holds(pair) && input.meeting(pair) != null)
                            .mapToObj(this::planned)
                            .toList(),
                    made.explanations().stream().map(this::leftOut).toList());
        }

        private SatisfiedWishes wishes(Level weight) {
            return input.satisfied(weight.value(), weight.bound());
        }

        private PlannedMeeting planned(int pair) {
            TwoParties two = two(pair);
            Meeting held = input.meeting(pair);
            if (!made.plan().holds(pair)) {
                Meeting dropped = Objects.requireNonNull(held);
                return new PlannedMeeting(
                        two.party(), two.otherParty(), dropped.slot.id, PlannedChange.DROPPED, dropped.id);
            }
            UUID slot = input.slots().get(made.plan().slot(pair)).id;
            if (held == null) {
                return new PlannedMeeting(two.party(), two.otherParty(), slot, PlannedChange.NEW, null);
            }
            PlannedChange change = held.slot.id.equals(slot) ? PlannedChange.KEPT : PlannedChange.MOVED;
            return new PlannedMeeting(two.party(), two.otherParty(), slot, change, held.id);
        }

        private TwoParties two(int number) {
            Pair pair = input.instance().pairs().get(number);
            return new TwoParties(
                    input.parties().get(pair.first()).id, input.parties().get(pair.second()).id);
        }

        private LeftOut leftOut(Explanation explanation) {
            TwoParties two = two(explanation.pair());
            return new LeftOut(
                    two.party(),
                    two.otherParty(),
                    explanation.code(),
                    text(explanation.code()),
                    explanation.full().stream()
                            .filter(this::isParty)
                            .map(this::party)
                            .toList(),
                    explanation.instead().stream()
                            .limit(MOST_INSTEAD)
                            .map(this::two)
                            .toList(),
                    explanation.way().map(this::wouldHelp).orElse(null),
                    loss(explanation.forced()));
        }

        private static @Nullable Long loss(OptionalLong loss) {
            return loss.isPresent() ? loss.getAsLong() : null;
        }

        private boolean isParty(int participant) {
            return participant < input.parties().size();
        }

        private UUID party(int participant) {
            return input.parties().get(participant).id;
        }

        private WouldHelp wouldHelp(WayIn way) {
            Relaxation relaxation = way.relaxation().orElseThrow();
            boolean isOfParty = switch (relaxation.kind()) {
                case MORE_TIME, MORE_TEAMS, HIGHER_LIMIT -> isParty(relaxation.subject());
                case MORE_TABLES, ALLOWED_SLOT, ORDER_LIFTED, BAN_LIFTED -> false;
            };
            return new WouldHelp(
                    relaxation.kind(),
                    isOfParty ? party(relaxation.subject()) : null,
                    input.slots().get(way.slot()).id,
                    way.dropped().stream().map(this::two).toList());
        }
    }

    private static LocalisedText text(Explanation.WhyNot code) {
        return switch (code) {
            case FORBIDDEN -> LocalisedText.of("Hai bên không được gặp nhau.", "The two must not meet.");
            case NO_COMMON_SLOT ->
                LocalisedText.of(
                        "Không có khung giờ nào cả hai bên cùng dự được.",
                        "There is no slot in which both could come.");
            case PARTY_FULL ->
                LocalisedText.of(
                        "Trong mọi khung giờ chung, một bên đã gặp bên khác.",
                        "In every common slot one of them meets somebody else.");
            case TABLES_FULL ->
                LocalisedText.of(
                        "Trong các khung giờ cả hai bên còn trống không còn bàn.",
                        "No table is left in the slots in which both are free.");
            case ORDER -> LocalisedText.of("Trái với thứ tự đã định.", "It would break the order that is set.");
            case PINNED_ELSEWHERE ->
                LocalisedText.of(
                        "Các khung giờ chung đã có cuộc gặp được giữ nguyên.",
                        "Their common slots are taken by meetings that stay.");
            case KEPT_AS_PUBLISHED ->
                LocalisedText.of("Giữ cuộc gặp đã thông báo.", "A meeting that was announced is kept.");
            case FLOOR ->
                LocalisedText.of(
                        "Để mỗi bên đều có số cuộc gặp tối thiểu.",
                        "So that everybody gets the least number of meetings.");
            case TIE_LOST ->
                LocalisedText.of(
                        "Cuộc gặp được chọn có cùng mức ưu tiên.", "A meeting that is worth the same is held instead.");
        };
    }
}
