package vn.hoinghi.conference;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** What other features ask of conferences and their rooms. */
@Singleton
public class Conferences {

    /** The conference of that identifier, which is known to exist: it came from {@link CurrentConference}. */
    public ConferenceCard conference(UUID id) {
        return ConferenceCard.of(Conference.findById(id));
    }

    /** All rooms of a conference by their identifiers. */
    public Map<UUID, RoomCard> rooms(UUID conferenceId) {
        return Room.<Room>stream("conferenceId", conferenceId)
                .map(RoomCard::of)
                .collect(toMap(RoomCard::id, Function.identity()));
    }
}
