package vn.hoinghi.programme;

import java.util.UUID;
import vn.hoinghi.calendar.Engagement;
import vn.hoinghi.kernel.TimeSlot;
import vn.hoinghi.people.DelegateCard;

/** That somebody must be in a session, for the whole of it or for a talk. For the whole of it
 * and for a talk of it go together; for two talks at once do not, wherever they are. */
public record Duty(DelegateCard person, UUID session, Occasion occasion) {

    public TimeSlot during() {
        return occasion.during();
    }

    Engagement engagement() {
        return new Engagement(person.id(), session, Engagement.Kind.SESSION, during());
    }

    public boolean clashesWith(Duty other) {
        boolean areTalks = occasion.kind() == Occasion.Kind.TALK && other.occasion.kind() == Occasion.Kind.TALK;
        return (areTalks || !session.equals(other.session)) && during().overlaps(other.during());
    }
}
