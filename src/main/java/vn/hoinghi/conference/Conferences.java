package vn.hoinghi.conference;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import vn.hoinghi.kernel.LocalisedText;

/** What other features ask of conferences and their rooms. */
@Singleton
public class Conferences {

    /** The conference of that identifier, which is known to exist: it came from {@link CurrentConference}. */
    public ConferenceCard conference(UUID id) {
        return ConferenceCard.of(Conference.findById(id));
    }

    /** The names of all rooms of a conference. */
    public Map<UUID, LocalisedText> roomNames(UUID conferenceId) {
        return Room.<Room>stream("conferenceId", conferenceId).collect(toMap(room -> room.id, room -> room.name));
    }
}
