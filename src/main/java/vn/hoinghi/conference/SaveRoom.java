package vn.hoinghi.conference;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.web.Versions;

/** Adds a room, or replaces what is said of one. */
@Singleton
public class SaveRoom {

    @Transactional
    public RoomView add(UUID conferenceId, RoomRequest request) {
        return save(Room.in(conferenceId), request);
    }

    @Transactional
    public RoomView change(UUID conferenceId, UUID id, @Nullable String ifMatch, RoomRequest request) {
        Room room = Room.get(conferenceId, id);
        Versions.check(ifMatch, room.version);
        return save(room, request);
    }

    private static RoomView save(Room room, RoomRequest request) {
        room.change(request);
        room.persistAndFlush();
        return RoomView.of(room);
    }
}
