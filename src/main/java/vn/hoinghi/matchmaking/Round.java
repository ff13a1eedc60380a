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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
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

    public boolean needsAnswer = true;

    @Enumerated(EnumType.STRING)
    public RoundSettings.BookedBy bookedBy = RoundSettings.BookedBy.BOTH;

    public @Nullable Instant wishesUntil;
    public @Nullable Instant bookingUntil;
    public int bufferMinutes;

    /** Kinds of organisations that meet, two in each. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> pairings = List.of();

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
        if (request.settings() != null) {
            change(request.settings());
        }
    }

    private void change(RoundSettings settings) {
        needsAnswer = settings.needsAnswerOrYes();
        bookedBy = settings.bookedByOrBoth();
        wishesUntil = settings.wishesUntil();
        bookingUntil = settings.bookingUntil();
        bufferMinutes = settings.bufferOrNone();
        pairings = settings.keptPairings();
    }

    static Round get(UUID conferenceId, UUID id) {
        return Round.<Round>find("conferenceId = ?1 and id = ?2", conferenceId, id)
                .firstResultOptional()
                .orElseThrow(CommonProblem.NOT_FOUND::problem);
    }

    static Round getToChange(UUID conferenceId, UUID id) {
        return hold(new RoundVisit(conferenceId, id, null), LockModeType.PESSIMISTIC_WRITE);
    }

    /** Keeps the round from changing until the transaction ends, and refuses what it does not allow now. */
    static Round holdFor(RoundOperation operation, RoundVisit visit, Instant now) {
        return hold(visit, LockModeType.PESSIMISTIC_READ).allow(operation, visit, now);
    }

    /** Keeps everybody else from the round until the transaction ends. */
    static Round holdAlone(RoundVisit visit) {
        return hold(visit, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Keeps everybody else from the round until the transaction ends, and refuses what it does not allow now. */
    static Round holdAloneFor(RoundOperation operation, RoundVisit visit, Instant now) {
        return hold(visit, LockModeType.PESSIMISTIC_WRITE).allow(operation, visit, now);
    }

    private static Round hold(RoundVisit visit, LockModeType lock) {
        return Round.<Round>find("conferenceId = ?1 and id = ?2", visit.conferenceId(), visit.roundId())
                .withLock(lock)
                .firstResultOptional()
                .orElseThrow(CommonProblem.NOT_FOUND::problem);
    }

    private Round allow(RoundOperation operation, RoundVisit visit, Instant now) {
        if (!operation.isAllowedIn(phase)) {
            throw MatchmakingProblem.PHASE_NOT_OPEN.because(
                    "Vòng kết nối đang ở giai đoạn " + phase + ".", "The round is in the phase " + phase + ".");
        }
        if (visit.ownParty() != null) {
            allowParties(operation, now);
        }
        return this;
    }

    private void allowParties(RoundOperation operation, Instant now) {
        if (operation == RoundOperation.BOOK && bookedBy == RoundSettings.BookedBy.ORGANISER) {
            throw MatchmakingProblem.NOT_ALLOWED.because(
                    "Ban tổ chức xếp các cuộc gặp.", "The organiser books the meetings.");
        }
        Instant until = switch (operation.deadline) {
            case WISHES -> wishesUntil;
            case BOOKING -> bookingUntil;
            case NONE -> null;
        };
        if (until != null && !now.isBefore(until)) {
            throw MatchmakingProblem.DEADLINE_PASSED.problem();
        }
    }
}
