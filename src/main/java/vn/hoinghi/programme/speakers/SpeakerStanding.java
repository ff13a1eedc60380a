package vn.hoinghi.programme.speakers;

import java.util.List;
import vn.hoinghi.kernel.TimeSlot;

/**
 * What a programme must know of a speaker.
 *
 * @param consents to having biography and photo published
 * @param availability when they can come; always where it is empty
 */
public record SpeakerStanding(Confirmation confirmation, boolean consents, List<TimeSlot> availability) {

    /** Of whom nothing is said. */
    public static final SpeakerStanding UNKNOWN = new SpeakerStanding(Confirmation.UNANSWERED, false, List.of());

    /** Whether they can come for the whole of it. */
    public boolean isAvailable(TimeSlot during) {
        return availability.isEmpty() || availability.stream().anyMatch(slot -> slot.contains(during));
    }
}
