package vn.hoinghi.proposal;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When a conference takes proposals; at any time where nothing was said. */
@Entity
@Table(name = "proposal_calls")
public class ProposalCall extends PanacheEntityBase {

    @Id
    public UUID conferenceId;

    public @Nullable Instant opensAt;
    public @Nullable Instant deadline;
    public @Nullable Instant closesAt;

    @Version
    public long version;

    /** The call as it stays until the caller's transaction ends. */
    public static ProposalCall held(UUID conferenceId) {
        return find(conferenceId, LockModeType.PESSIMISTIC_READ);
    }

    static ProposalCall of(UUID conferenceId) {
        return find(conferenceId, LockModeType.NONE);
    }

    private static ProposalCall find(UUID conferenceId, LockModeType lock) {
        return ProposalCall.<ProposalCall>find("conferenceId", conferenceId)
                .withLock(lock)
                .firstResultOptional()
                .orElseGet(() -> unlimited(conferenceId));
    }

    private static ProposalCall unlimited(UUID conferenceId) {
        ProposalCall call = new ProposalCall();
        call.conferenceId = conferenceId;
        return call;
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 409 before it opens and once it is closed; the office may always file */
    public void checkTakes(Asker asker, Instant now) {
        boolean isEarly = opensAt != null && now.isBefore(opensAt);
        boolean isClosed = closesAt != null && !now.isBefore(closesAt);
        if (!asker.isOffice() && (isEarly || isClosed)) {
            throw isEarly
                    ? ProposalProblem.PROPOSALS_CLOSED.because(
                            "Nhận đề xuất từ " + opensAt + ".", "Proposals are taken from " + opensAt + ".")
                    : ProposalProblem.PROPOSALS_CLOSED.because(
                            "Đã đóng lúc " + closesAt + ".", "It was closed at " + closesAt + ".");
        }
    }

    /** Whether the deadline has passed. */
    public boolean isOver(Instant now) {
        return deadline != null && !now.isBefore(deadline);
    }
}
