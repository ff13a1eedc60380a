package vn.hoinghi.conference;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;

/**
 * What everybody may know of a room.
 *
 * @param capacity how many people may be in it; null where nobody counts
 */
public record RoomCard(
        UUID id, LocalisedText name, @Nullable Integer capacity) {

    static RoomCard of(Room room) {
        return new RoomCard(room.id, room.name, room.capacity);
    }
}
