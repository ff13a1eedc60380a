package vn.hoinghi.outcome;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;

/**
 * How many directions there are and are adopted, how many commitments there are and are done.
 *
 * @param overdue commitments past their day and not done, by the conference's calendar
 * @param byDirection in their order, with the commitments to each
 */
public record OutcomeFigures(
        long directions,
        long adopted,
        long commitments,
        long done,
        long overdue,
        @Size(max = 1000) List<OfDirection> byDirection) {

    /** A direction; without {@code adoptedOn} it is a draft. */
    public record OfDirection(
            UUID direction,
            int position,
            LocalisedText title,
            @Nullable LocalDate adoptedOn,
            @Size(max = 10_000) List<OfCommitment> commitments) {

        static OfDirection of(Direction direction, List<OfCommitment> commitments) {
            return new OfDirection(direction.id, direction.position, direction.title, direction.adoptedOn, commitments);
        }
    }

    /** A commitment, and whose it is. */
    public record OfCommitment(
            UUID commitment,
            LocalisedText what,
            UUID owner,
            LocalisedText ownerName,
            @Nullable LocalDate dueOn,
            int percentage,
            CommitmentStatus status,
            boolean isOverdue) {

        static OfCommitment of(Commitment commitment, LocalisedText ownerName, LocalDate today) {
            return new OfCommitment(
                    commitment.id,
                    commitment.what,
                    commitment.ownerId,
                    ownerName,
                    commitment.dueOn,
                    commitment.percentage,
                    CommitmentStatus.of(commitment.percentage),
                    commitment.isOverdue(today));
        }
    }
}
