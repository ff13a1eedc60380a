package vn.hoinghi.matchmaking;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.hoinghi.kernel.Ids;
import vn.hoinghi.kernel.problem.CommonProblem;

/** That a party waits for a meeting with one that is full. */
@Entity
@Table(name = "waitings")
public class Waiting extends PanacheEntityBase {

    @Id
    public UUID id;

    public UUID conferenceId;
    public UUID roundId;
    public UUID partyId;
    public UUID otherPartyId;

    @Enumerated(EnumType.STRING)
    public WishStrength strength;

    public Instant askedAt;

    @Version
    public long version;

    static Waiting of(RoundVisit visit, WaitingRequest request, Instant now) {
        Waiting waiting = new Waiting();
        waiting.id = Ids.next();
        waiting.conferenceId = visit.conferenceId();
        waiting.roundId = visit.roundId();
        waiting.partyId = request.party();
        waiting.otherPartyId = request.otherParty();
        waiting.strength = request.strength();
        waiting.askedAt = now;
        return waiting;
    }

    static Waiting get(RoundVisit visit, UUID id) {
        Waiting waiting = Waiting.<Waiting>find("roundId = ?1 and id = ?2", visit.roundId(), id)
                .firstResultOptional()
                .orElseThrow(CommonProblem.NOT_FOUND::problem);
        visit.checkSees(waiting.partyId);
        return waiting;
    }

    /** Who waits for a side of the meeting, those first who come in first. */
    static List<Waiting> forSidesOf(Meeting meeting) {
        @SuppressWarnings("unchecked")
        List<Waiting> waiting = getEntityManager()
                .createNativeQuery(
                        "select w.* from waitings w where w.other_party_id in (:party, :other)"
                                + " order by array_position(array['MUST', 'WANT', 'CAN'], w.strength), w.asked_at, w.id",
                        Waiting.class)
                .setParameter("party", meeting.partyId)
                .setParameter("other", meeting.otherPartyId)
                .getResultList();
        return waiting;
    }
}
