package vn.hoinghi.programme.conflicts;

import java.util.ArrayList;
import java.util.List;
import vn.hoinghi.programme.Draft;
import vn.hoinghi.programme.Duty;
import vn.hoinghi.programme.speakers.SpeakerStanding;

/** Whether those who are needed come: accredited, willing, and free by their own word. */
final class SpeakerConflicts {

    private SpeakerConflicts() {}

    static List<Conflict> in(Draft draft, ConflictWords words) {
        List<Conflict> found = new ArrayList<>();
        for (Duty duty : draft.duties()) {
            SpeakerStanding standing = draft.standing(duty.person().id());
            switch (duty.person().status()) {
                case WAITING, DECLINED, WITHDRAWN, MERGED -> found.add(words.speakerNotApproved(duty));
                case PENDING -> found.add(words.speakerPending(duty));
                case APPROVED -> {}
            }
            switch (standing.confirmation()) {
                case DECLINED -> found.add(words.speakerDeclined(duty));
                case UNANSWERED -> found.add(words.speakerUnconfirmed(duty));
                case CONFIRMED -> {}
            }
            if (!standing.isAvailable(duty.during())) {
                found.add(words.speakerUnavailable(duty));
            }
        }
        return found;
    }
}
