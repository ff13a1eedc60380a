package vn.hoinghi.matchmaking;

import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.problem.Problem;
import vn.hoinghi.matchmaking.scheduler.Violation;

/** Says of a rule that a draft would break the same as is said where a meeting is booked, with the name of who is concerned. */
final class BrokenRule {

    private BrokenRule() {}

    static Problem problem(Violation broken, RoundInput input) {
        return switch (broken.rule()) {
            case NOT_FREE ->
                of(
                        MatchmakingProblem.NOT_AVAILABLE,
                        broken,
                        input,
                        "%s không dự được khung giờ này.",
                        "%s cannot come in the slot.");
            case AT_ONCE ->
                of(
                        MatchmakingProblem.SLOT_TAKEN,
                        broken,
                        input,
                        "%s có cuộc gặp khác trong khung giờ này.",
                        "%s has another meeting in the slot.");
            case AT_MOST ->
                of(
                        MatchmakingProblem.LIMIT_REACHED,
                        broken,
                        input,
                        "%s đã đủ số cuộc gặp.",
                        "%s has all its meetings.");
            case TABLES, TABLE ->
                MatchmakingProblem.TABLE_TAKEN.because(
                        "Bàn không trống hoặc không phù hợp.", "The table is not free, or does not suit them.");
            case FORBIDDEN, NOT_ALLOWED, PRECEDENCE, SLOT_EXISTS -> MatchmakingProblem.NOT_ALLOWED.problem();
            case PINNED, REQUIRED ->
                MatchmakingProblem.NOT_ALLOWED.because(
                        "Cuộc gặp này được giữ nguyên chỗ.", "This meeting stays where it is.");
        };
    }

    private static Problem of(MatchmakingProblem type, Violation broken, RoundInput input, String vi, String en) {
        LocalisedText name = input.words().names().get(broken.subject());
        return type.because(vi.formatted(name.vi()), en.formatted(name.en() == null ? name.vi() : name.en()));
    }
}
