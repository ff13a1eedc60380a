package vn.hoinghi.matchmaking;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import java.util.function.Predicate;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.Ids;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.problem.CommonProblem;

/** One matchmaking session: its phase says what may be done in it. */
@Entity
@Table(name = "rounds")
public class Round extends PanacheEntityBase {

    @Id
    public UUID id;

    public UUID conferenceId;
    public @Nullable String code;

    @Embedded
    @EmbeddedColumnNaming("name_%s")
    public LocalisedText name;

    @Enumerated(EnumType.STRING)
    public RoundPhase phase;

    @Version
    public long version;

    static Round in(UUID conferenceId) {
        Round round = new Round();
        round.id = Ids.next();
        round.conferenceId = conferenceId;
        round.phase = RoundPhase.DRAFT;
        return round;
    }

    void change(RoundRequest request) {
        code = request.code();
        name = request.name();
        phase = request.phase() == null ? phase : request.phase();
    }

    static Round get(UUID conferenceId, UUID id) {
        return Round.<Round>find("conferenceId = ?1 and id = ?2", conferenceId, id)
                .firstResultOptional()
                .orElseThrow(CommonProblem.NOT_FOUND::problem);
    }

    /** Keeps the round from changing until the transaction ends, and refuses where it takes no meetings. */
    static void holdOpenForMeetings(RoundVisit visit) {
        hold(visit, LockModeType.PESSIMISTIC_READ).check(RoundPhase::takesMeetings);
    }

    /** Keeps the round from changing until the transaction ends, and refuses where it takes no wishes. */
    static void holdOpenForWishes(RoundVisit visit) {
        hold(visit, LockModeType.PESSIMISTIC_READ).check(RoundPhase::takesWishes);
    }

    /** Keeps everybody else from the round until the transaction ends. */
    static void holdAlone(RoundVisit visit) {
        hold(visit, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Keeps everybody else from the round until the transaction ends, and refuses where it takes no meetings. */
    static void holdAloneForMeetings(RoundVisit visit) {
        hold(visit, LockModeType.PESSIMISTIC_WRITE).check(RoundPhase::takesMeetings);
    }

    private static Round hold(RoundVisit visit, LockModeType lock) {
        return Round.<Round>find("conferenceId = ?1 and id = ?2", visit.conferenceId(), visit.roundId())
                .withLock(lock)
                .firstResultOptional()
                .orElseThrow(CommonProblem.NOT_FOUND::problem);
    }

    private void check(Predicate<RoundPhase> isOpen) {
        if (!isOpen.test(phase)) {
            throw MatchmakingProblem.PHASE_NOT_OPEN.because(
                    "Vòng kết nối đang ở giai đoạn " + phase + ".", "The round is in the phase " + phase + ".");
        }
    }
}
