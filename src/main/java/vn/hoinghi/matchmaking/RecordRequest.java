package vn.hoinghi.matchmaking;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;

/**
 * What came of a meeting, in the place of all that was written before.
 *
 * @param discussed what was talked about
 * @param results what became of each proposal
 * @param commitments what was promised
 */
@Schema(name = "MeetingRecordRequest")
public record RecordRequest(
        @Nullable @Valid LocalisedText discussed,
        @Nullable @Size(max = 50) List<@NotNull @Valid Result> results,
        @Nullable @Size(max = 50) List<@NotNull @Valid Promise> commitments) {

    /** What the two came to on a proposal. */
    @Schema(name = "MeetingResult")
    public record Result(
            @NotNull UUID proposal,
            @NotNull ProposalResult result,
            @Nullable @Size(min = 1, max = 1000) String note) {}

    /**
     * What was promised.
     *
     * @param owner the organisation that promised
     */
    @Schema(name = "MeetingCommitment")
    public record Promise(
            @NotNull @Valid LocalisedText what,
            @NotNull UUID owner,
            @Nullable LocalDate dueOn) {}

    List<Result> resultsOrNone() {
        return results == null ? List.of() : results;
    }

    List<Promise> commitmentsOrNone() {
        return commitments == null ? List.of() : commitments;
    }
}
