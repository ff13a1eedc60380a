package vn.hoinghi.matchmaking;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.matchmaking.scheduler.Explanation;
import vn.hoinghi.matchmaking.scheduler.Level;
import vn.hoinghi.matchmaking.scheduler.Relaxation;

/**
 * What a schedule came to.
 *
 * @param end why no better one was sought
 * @param input the same for the same round, wishes, availability and meetings
 * @param wishes how many wishes of each strength it satisfies, and how many at most could be
 * @param levels what was reached, the most important first, and what cannot be exceeded
 * @param dropped meetings that are held now and would not be
 * @param leftOut each pair with a wish that does not meet, and why
 * @param fairness how the parties of each kind are served
 */
public record ScheduleResult(
        ScheduleEnd end,
        UUID input,
        SatisfiedWishes wishes,
        @Size(max = 10) List<LevelView> levels,
        @Size(max = 20_000) List<PlannedMeeting> meetings,
        @Size(max = 20_000) List<PlannedMeeting> dropped,
        @Size(max = 20_000) List<LeftOut> leftOut,
        @Nullable @Size(max = 20) List<ScheduleFairness> fairness) {

    /** SatisfiedWishes of each strength, and the bound on them, MUST before WANT before CAN. */
    public record SatisfiedWishes(long must, long want, long can, long mustBound, long wantBound, long canBound) {}

    /** One thing that is measured; proven optimal where value and bound are equal. */
    public record LevelView(Level.Aspect kind, long value, long bound, boolean isProvenOptimal) {}

    /** What would become of a meeting. */
    public enum PlannedChange {
        NEW,
        KEPT,
        MOVED,
        /** Held at another table in the same slot. */
        RESEATED,
        DROPPED
    }

    /**
     * A meeting of two parties.
     *
     * @param slot where it would be; for one that is dropped, where it is
     * @param meeting the one that is held already, if it is
     * @param table at which it would be; for one that is dropped, where it is; null where the round does without
     * @param isPinned whether schedules that are based on this one leave it there
     */
    public record PlannedMeeting(
            UUID party,
            UUID otherParty,
            UUID slot,
            PlannedChange change,
            @Nullable UUID meeting,
            @Nullable UUID table,
            @Nullable Boolean isPinned) {

        boolean stays() {
            return Boolean.TRUE.equals(isPinned);
        }

        boolean isOf(UUID one, UUID other) {
            return Set.of(party, otherParty).equals(Set.of(one, other));
        }
    }

    /** TwoParties parties. */
    public record TwoParties(UUID party, UUID otherParty) {}

    /**
     * Why two parties do not meet.
     *
     * @param text the reason in words, with the names of all concerned
     * @param full which of them meet others in every common slot, where that is why
     * @param instead who meets instead, the best first
     * @param wouldHelp what would let them meet, if one thing is enough
     * @param loss by how much the best schedule of all would be worth less if they had to meet; null if that is not known
     */
    public record LeftOut(
            UUID party,
            UUID otherParty,
            Explanation.WhyNot code,
            LocalisedText text,
            @Size(max = 2) List<UUID> full,
            @Size(max = 200) List<TwoParties> instead,
            @Nullable WouldHelp wouldHelp,
            @Nullable Long loss) {}

    /**
     * The cheapest single thing that would let two parties meet.
     *
     * @param party who would have to come, send another team or take one more
     * @param slot where
     * @param givingUp the meetings that would still have to give way
     * @param text all of it in words
     */
    public record WouldHelp(
            Relaxation.Remedy kind,
            @Nullable UUID party,
            UUID slot,
            @Size(max = 10) List<TwoParties> givingUp,
            @Nullable LocalisedText text) {}
}
