package vn.hoinghi.matchmaking;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.Ids;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.problem.CommonProblem;

/** That one party asks to meet another. */
@Entity
@Table(name = "wishes")
public class Wish extends PanacheEntityBase {

    @Id
    public UUID id;

    public UUID conferenceId;
    public UUID roundId;
    public UUID partyId;
    public UUID otherPartyId;

    @Enumerated(EnumType.STRING)
    public WishStrength strength;

    @Embedded
    @EmbeddedColumnNaming("reason_%s")
    public @Nullable LocalisedText reason;

    /** Identifiers of the proposals it is about, which are another feature's. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<UUID> proposals;

    /** Until when it is good; null where it does not end. */
    public @Nullable Instant expiresAt;

    @Version
    public long version;

    static Wish of(RoundVisit visit, WishRequest request) {
        Wish wish = new Wish();
        wish.id = Ids.next();
        wish.conferenceId = visit.conferenceId();
        wish.roundId = visit.roundId();
        wish.partyId = request.party();
        wish.otherPartyId = request.otherParty();
        wish.strength = request.strength();
        wish.reason = request.reason();
        wish.proposals = request.proposalsOrNone();
        wish.expiresAt = upToMicros(request.expiresAt());
        return wish;
    }

    void change(WishChangeRequest request) {
        strength = request.strength();
        reason = request.reason();
        proposals = request.proposalsOrNone();
        expiresAt = upToMicros(request.expiresAt());
    }

    private static @Nullable Instant upToMicros(@Nullable Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS);
    }

    boolean isExpired(Instant now) {
        return expiresAt != null && !expiresAt.isAfter(now);
    }

    /** The wish, for a caller who is one of its sides. */
    static Wish get(RoundVisit visit, UUID id) {
        Wish wish = Wish.<Wish>find("roundId = ?1 and id = ?2", visit.roundId(), id)
                .firstResultOptional()
                .orElseThrow(CommonProblem.NOT_FOUND::problem);
        if (wish.strength == WishStrength.NO) {
            visit.checkSees(wish.partyId);
        }
        visit.checkSees(wish.partyId, wish.otherPartyId);
        return wish;
    }
}
