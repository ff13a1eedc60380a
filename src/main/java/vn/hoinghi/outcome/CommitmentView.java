package vn.hoinghi.outcome;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;

/** A commitment as it is shown. */
public record CommitmentView(
        UUID id,
        UUID direction,
        LocalisedText what,
        UUID owner,
        @Nullable LocalDate dueOn,
        int percentage,
        CommitmentStatus status,
        boolean isOverdue,
        @Nullable String note,
        long version) {

    static CommitmentView of(Commitment commitment, LocalDate today) {
        return new CommitmentView(
                commitment.id,
                commitment.directionId,
                commitment.what,
                commitment.ownerId,
                commitment.dueOn,
                commitment.percentage,
                CommitmentStatus.of(commitment.percentage),
                commitment.isOverdue(today),
                commitment.note,
                commitment.version);
    }
}
