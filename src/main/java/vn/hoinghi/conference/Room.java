package vn.hoinghi.conference;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.Ids;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.problem.CommonProblem;

/** A room of a conference; that one session at a time is held in it is kept by the calendar. */
@Entity
@Table(name = "rooms")
public class Room extends PanacheEntityBase {

    @Id
    public UUID id;

    public UUID conferenceId;
    public String code;

    @Embedded
    @EmbeddedColumnNaming("name_%s")
    public LocalisedText name;

    /** How many people may be in it; null where nobody counts. */
    public @Nullable Integer capacity;

    @Version
    public long version;

    static Room in(UUID conferenceId) {
        Room room = new Room();
        room.id = Ids.next();
        room.conferenceId = conferenceId;
        return room;
    }

    void change(RoomRequest request) {
        code = request.code();
        name = request.name();
        capacity = request.capacity();
    }

    static Room get(UUID conferenceId, UUID id) {
        return Room.<Room>find("conferenceId = ?1 and id = ?2", conferenceId, id)
                .firstResultOptional()
                .orElseThrow(CommonProblem.NOT_FOUND::problem);
    }
}
