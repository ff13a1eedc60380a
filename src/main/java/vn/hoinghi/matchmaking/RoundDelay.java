package vn.hoinghi.matchmaking;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.Ids;

/** That a round, or one of its tables, was made later. */
@Entity
@Table(name = "round_delays")
public class RoundDelay extends PanacheEntityBase {

    @Id
    public UUID id;

    public UUID conferenceId;
    public UUID roundId;

    /** The one table that is late; null where all are. */
    public @Nullable UUID tableId;

    public int minutes;

    /** What began before then stayed as it was. */
    public Instant fromAt;

    public @Nullable String reason;
    public Instant delayedAt;

    @Version
    public long version;

    static RoundDelay of(RoundVisit visit, RoundDelayRequest request, Instant now) {
        RoundDelay delay = new RoundDelay();
        delay.id = Ids.next();
        delay.conferenceId = visit.conferenceId();
        delay.roundId = visit.roundId();
        delay.tableId = request.table();
        delay.minutes = request.minutes();
        delay.fromAt = request.fromOr(now).truncatedTo(ChronoUnit.MICROS);
        delay.reason = request.reason();
        delay.delayedAt = now;
        return delay;
    }
}
