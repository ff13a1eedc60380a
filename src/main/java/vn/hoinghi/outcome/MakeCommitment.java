package vn.hoinghi.outcome;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Writes down that an organisation commits itself to do something for a direction. */
@Singleton
public class MakeCommitment {

    private final Commitments commitments;
    private final Clock clock;

    MakeCommitment(Commitments commitments, Clock clock) {
        this.commitments = commitments;
        this.clock = clock;
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 422 where there is no such organisation in the conference */
    @Transactional
    public CommitmentView make(UUID conferenceId, UUID directionId, CommitmentRequest request) {
        Commitment commitment = Commitment.to(Direction.get(conferenceId, directionId), request, clock.instant());
        commitment.persistAndFlush();
        return commitments.view(commitment);
    }
}
