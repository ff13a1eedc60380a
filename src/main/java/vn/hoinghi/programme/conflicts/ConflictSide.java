package vn.hoinghi.programme.conflicts;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.conference.RoomCard;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.people.DelegateCard;
import vn.hoinghi.programme.Occasion;

/**
 * One of those that are at odds.
 *
 * @param title of a session or talk, or the name of a person or room
 * @param startsAt absent for a person and a room
 */
public record ConflictSide(
        Kind kind,
        UUID id,
        LocalisedText title,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt) {

    /** What it is. */
    @Schema(name = "ConflictSideKind")
    public enum Kind {
        SESSION,
        TALK,
        MEETING,
        PERSON,
        ROOM
    }

    static ConflictSide of(Occasion occasion) {
        Kind kind = switch (occasion.kind()) {
            case SESSION -> Kind.SESSION;
            case TALK -> Kind.TALK;
            case MEETING -> Kind.MEETING;
        };
        return new ConflictSide(
                kind,
                occasion.id(),
                occasion.title(),
                occasion.during().startsAt(),
                occasion.during().endsAt());
    }

    static ConflictSide of(DelegateCard person) {
        return new ConflictSide(
                Kind.PERSON, person.id(), LocalisedText.of(person.fullName(), person.fullName()), null, null);
    }

    static ConflictSide of(RoomCard room) {
        return new ConflictSide(Kind.ROOM, room.id(), room.name(), null, null);
    }
}
