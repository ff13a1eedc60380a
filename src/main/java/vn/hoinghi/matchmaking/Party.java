package vn.hoinghi.matchmaking;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.Ids;
import vn.hoinghi.kernel.problem.CommonProblem;

/** An organisation in a round. Who sits for it are {@link PartyMember}s, each in one of its teams. */
@Entity
@Table(name = "parties")
public class Party extends PanacheEntityBase {

    @Id
    public UUID id;

    public UUID conferenceId;
    public UUID roundId;
    public UUID organisationId;

    /** How many meetings it can hold at once. */
    public int teams;

    /** How many meetings it takes in all; null where that is not limited. */
    public @Nullable Integer mostMeetings;

    /** Whether it is given a table with interpretation. */
    public boolean needsInterpretation;

    /** Countries in which it has twins. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> twinnedCountries = List.of();

    /** Countries from which it has or seeks investment. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> investmentCountries = List.of();

    /** Codes of the fields in which it works. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> fields = List.of();

    /** When it, its members or its availability last changed, all of which are one version. */
    public Instant updatedAt;

    @Version
    public long version;

    static Party in(RoundVisit visit) {
        Party party = new Party();
        party.id = Ids.next();
        party.conferenceId = visit.conferenceId();
        party.roundId = visit.roundId();
        return party;
    }

    void change(PartyRequest request, Instant now) {
        organisationId = request.organisation();
        teams = request.teamsOrOne();
        mostMeetings = request.mostMeetings();
        needsInterpretation = Boolean.TRUE.equals(request.needsInterpretation());
        updatedAt = now;
    }

    void change(InterestsRequest request, Instant now) {
        twinnedCountries = request.twinnedCountries().stream().distinct().toList();
        investmentCountries = request.investmentCountries().stream().distinct().toList();
        fields = request.fields().stream().distinct().toList();
        updatedAt = now;
    }

    static Party get(RoundVisit visit, UUID id) {
        return Party.<Party>find("roundId = ?1 and id = ?2", visit.roundId(), id)
                .firstResultOptional()
                .orElseThrow(CommonProblem.NOT_FOUND::problem);
    }

    /** The party, which nobody else changes, and with which nobody books, until the transaction ends. */
    static Party getToChange(RoundVisit visit, UUID id) {
        return hold(visit, LockModeType.PESSIMISTIC_WRITE, id).stream()
                .findFirst()
                .orElseThrow(CommonProblem.NOT_FOUND::problem);
    }

    static void checkAmong(List<Party> found, UUID id, String pointer) {
        if (found.stream().noneMatch(party -> party.id.equals(id))) {
            throw References.missing(pointer);
        }
    }

    /**
     * Those of these parties that there are, by id, locked until the transaction ends.
     *
     * @param lock {@code PESSIMISTIC_READ} to be one of many who book, {@code PESSIMISTIC_WRITE} to be alone
     */
    static List<Party> hold(RoundVisit visit, LockModeType lock, UUID... ids) {
        return Party.<Party>find("roundId = ?1 and id in ?2 order by id", visit.roundId(), List.of(ids))
                .withLock(lock)
                .list();
    }
}
