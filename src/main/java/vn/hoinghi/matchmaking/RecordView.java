package vn.hoinghi.matchmaking;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;

/**
 * What came of a meeting.
 *
 * @param confirmations when each side confirmed what is written now
 * @param isConfirmed whether both have
 * @param revision grows with every change of what is written; 0 before anything is
 * @param version grows with every change, confirmations with it
 */
@Schema(name = "MeetingRecord")
public record RecordView(
        UUID meeting,
        @Nullable LocalisedText discussed,
        @Size(max = 50) List<RecordRequest.Result> results,
        @Size(max = 50) List<RecordRequest.Promise> commitments,
        Confirmations confirmations,
        boolean isConfirmed,
        long revision,
        @Nullable Instant updatedAt,
        long version) {

    /** When each side confirmed what is written now; absent where it did not. */
    @Schema(name = "MeetingRecordConfirmations")
    public record Confirmations(
            @Nullable Instant party, @Nullable Instant otherParty) {}

    static RecordView none(UUID meeting) {
        return new RecordView(meeting, null, List.of(), List.of(), new Confirmations(null, null), false, 0, null, 0);
    }

    static RecordView of(MeetingRecord record) {
        Confirmations confirmations = new Confirmations(
                record.isConfirmed(record.partyConfirmedRevision) ? record.partyConfirmedAt : null,
                record.isConfirmed(record.otherPartyConfirmedRevision) ? record.otherPartyConfirmedAt : null);
        return new RecordView(
                record.meetingId,
                record.discussed,
                record.results.stream()
                        .map(result -> new RecordRequest.Result(result.proposalId(), result.result(), result.note()))
                        .toList(),
                record.commitments.stream()
                        .map(promise -> new RecordRequest.Promise(promise.what(), promise.ownerId(), promise.dueOn()))
                        .toList(),
                confirmations,
                confirmations.party() != null && confirmations.otherParty() != null,
                record.revision,
                record.updatedAt,
                record.version);
    }
}
