package vn.hoinghi.outcome;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.Ids;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.problem.CommonProblem;

/** A line of the conference's outcome document; a draft until it is adopted, and from then on fixed. */
@Entity
@Table(name = "directions")
public class Direction extends PanacheEntityBase {

    @Id
    public UUID id;

    public UUID conferenceId;
    public int position;

    @Embedded
    @EmbeddedColumnNaming("title_%s")
    public LocalisedText title;

    @Embedded
    @EmbeddedColumnNaming("text_%s")
    public @Nullable LocalisedText text;

    public @Nullable Instant adoptedAt;
    public @Nullable LocalDate adoptedOn;

    /** The session it was adopted in. */
    public @Nullable UUID sessionId;

    @Version
    public long version;

    static Direction in(UUID conferenceId) {
        Direction direction = new Direction();
        direction.id = Ids.next();
        direction.conferenceId = conferenceId;
        return direction;
    }

    void change(DirectionRequest request) {
        position = request.position();
        title = request.title();
        text = request.text();
    }

    void adopt(Instant now, LocalDate day, @Nullable UUID session) {
        adoptedAt = now;
        adoptedOn = day;
        sessionId = session;
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 409 where it is adopted; the trigger says the same to any other way in */
    void mustBeDraft() {
        if (adoptedAt != null) {
            throw OutcomeProblem.DIRECTION_ADOPTED.because(
                    "Đã thông qua ngày " + adoptedOn + ".", "It was adopted on " + adoptedOn + ".");
        }
    }

    static Direction get(UUID conferenceId, UUID id) {
        return find(conferenceId, id, LockModeType.NONE);
    }

    /** The direction with its row locked: of several who change or adopt it, each sees what the one before did. */
    static Direction locked(UUID conferenceId, UUID id) {
        return find(conferenceId, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private static Direction find(UUID conferenceId, UUID id, LockModeType lock) {
        return Direction.<Direction>find("conferenceId = ?1 and id = ?2", conferenceId, id)
                .withLock(lock)
                .firstResultOptional()
                .orElseThrow(CommonProblem.NOT_FOUND::problem);
    }
}
