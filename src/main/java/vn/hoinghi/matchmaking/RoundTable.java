package vn.hoinghi.matchmaking;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.Ids;

/** A table at which meetings of a round are held. */
@Entity
@Table(name = "round_tables")
public class RoundTable extends PanacheEntityBase {

    @Id
    public UUID id;

    public UUID conferenceId;
    public UUID roundId;
    public String name;

    /** How many can sit; a table that is too small is not chosen for a meeting by itself. Null where nobody counts. */
    public @Nullable Integer capacity;

    /** The party whose meetings alone are held at it; null where it is anybody's. */
    public @Nullable UUID partyId;

    public boolean hasInterpretation;

    @Version
    public long version;

    static RoundTable of(RoundVisit visit, TableRequest request) {
        RoundTable table = new RoundTable();
        table.id = Ids.next();
        table.conferenceId = visit.conferenceId();
        table.roundId = visit.roundId();
        table.change(request);
        return table;
    }

    void change(TableRequest request) {
        name = request.name();
        capacity = request.capacity();
        partyId = request.party();
        hasInterpretation = Boolean.TRUE.equals(request.hasInterpretation());
    }

    static Optional<RoundTable> find(RoundVisit visit, UUID id) {
        return find("roundId = ?1 and id = ?2", visit.roundId(), id).firstResultOptional();
    }
}
