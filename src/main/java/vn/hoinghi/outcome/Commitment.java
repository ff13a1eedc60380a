package vn.hoinghi.outcome;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
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

/** What an organisation will do for a direction, and how far it is. */
@Entity
@Table(name = "commitments")
public class Commitment extends PanacheEntityBase {

    @Id
    public UUID id;

    public UUID conferenceId;
    public UUID directionId;

    @Embedded
    @EmbeddedColumnNaming("what_%s")
    public LocalisedText what;

    /** The organisation that committed itself. */
    public UUID ownerId;

    public @Nullable LocalDate dueOn;
    public int percentage;
    public @Nullable String note;

    @Column(updatable = false)
    public Instant createdAt;

    @Version
    public long version;

    static Commitment to(Direction direction, CommitmentRequest request, Instant createdAt) {
        Commitment commitment = new Commitment();
        commitment.id = Ids.next();
        commitment.conferenceId = direction.conferenceId;
        commitment.directionId = direction.id;
        commitment.what = request.what();
        commitment.ownerId = request.owner();
        commitment.dueOn = request.dueOn();
        commitment.createdAt = createdAt;
        return commitment;
    }

    void report(ProgressRequest request) {
        percentage = request.percentage();
        note = request.note();
    }

    boolean isOverdue(LocalDate today) {
        return dueOn != null && dueOn.isBefore(today) && CommitmentStatus.of(percentage) != CommitmentStatus.DONE;
    }

    /**
     * The commitment, where it may be known of.
     *
     * @param onlyOwner the one organisation whose commitments the caller may know of; null for the office
     */
    static Commitment get(UUID conferenceId, UUID id, @Nullable UUID onlyOwner) {
        return Commitment.<Commitment>find("conferenceId = ?1 and id = ?2", conferenceId, id)
                .firstResultOptional()
                .filter(commitment -> onlyOwner == null || commitment.ownerId.equals(onlyOwner))
                .orElseThrow(CommonProblem.NOT_FOUND::problem);
    }
}
