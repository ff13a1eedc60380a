package vn.hoinghi.conference;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;

/** A room as it is shown. */
public record RoomView(
        UUID id, String code, LocalisedText name, @Nullable Integer capacity, long version) {

    static RoomView of(Room room) {
        return new RoomView(room.id, room.code, room.name, room.capacity, room.version);
    }
}
