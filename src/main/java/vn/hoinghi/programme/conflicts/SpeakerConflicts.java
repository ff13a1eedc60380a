package vn.hoinghi.programme.conflicts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.hoinghi.programme.Draft;
import vn.hoinghi.programme.Duty;
import vn.hoinghi.programme.speakers.SpeakerStanding;

/** Whether those who are needed come: accredited, willing, and free by their own word. */
final class SpeakerConflicts {

    private SpeakerConflicts() {}

    /** Of somebody in a session or a talk. */
    record Part(UUID occasion, UUID person) {}

    /** @param over parts that were had: that they had them blocks nothing */
    static List<Conflict> in(Draft draft, ConflictWords words, Set<Part> over) {
        List<Conflict> found = new ArrayList<>();
        for (Duty duty : draft.duties()) {
            boolean isOver =
                    over.contains(new Part(duty.occasion().id(), duty.person().id()));
            SpeakerStanding standing = draft.standing(duty.person().id());
            switch (duty.person().status()) {
                case WAITING, DECLINED, WITHDRAWN, MERGED -> found.add(heeding(isOver, words.speakerNotApproved(duty)));
                case PENDING -> found.add(words.speakerPending(duty));
                case APPROVED -> {}
            }
            switch (standing.confirmation()) {
                case DECLINED -> found.add(heeding(isOver, words.speakerDeclined(duty)));
                case UNANSWERED -> found.add(words.speakerUnconfirmed(duty));
                case CONFIRMED -> {}
            }
            if (!standing.isAvailable(duty.during())) {
                found.add(words.speakerUnavailable(duty));
            }
        }
        return found;
    }

    private static Conflict heeding(boolean isOver, Conflict conflict) {
        return isOver ? conflict.asWarning() : conflict;
    }
}
