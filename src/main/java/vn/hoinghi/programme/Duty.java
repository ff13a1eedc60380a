package vn.hoinghi.programme;

import java.util.UUID;
import vn.hoinghi.calendar.Engagement;
import vn.hoinghi.kernel.TimeSlot;
import vn.hoinghi.people.DelegateCard;

/** That somebody must be in a session, for the whole of it or for a talk. Two duties in one session never clash. */
public record Duty(DelegateCard person, UUID session, Occasion occasion) {

    public TimeSlot during() {
        return occasion.during();
    }

    Engagement engagement() {
        return new Engagement(person.id(), session, Engagement.Kind.SESSION, during());
    }

    public boolean clashesWith(Duty other) {
        return !session.equals(other.session) && during().overlaps(other.during());
    }
}
