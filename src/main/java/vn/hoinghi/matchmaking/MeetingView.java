package vn.hoinghi.matchmaking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as both its sides see it.
 *
 * @param table absent once it is cancelled, and in rounds without tables
 * @param members who sits for both sides; nobody any more once it is cancelled
 */
public record MeetingView(
        UUID id,
        UUID party,
        UUID otherParty,
        UUID slot,
        Instant startsAt,
        Instant endsAt,
        @Nullable UUID table,
        MeetingStatus status,
        Answers answers,
        List<Member> members,
        @Nullable String reason,
        @Nullable Instant heldAt,
        long version) {

    /** What each side said. */
    @Schema(name = "MeetingAnswers")
    public record Answers(MeetingAnswer party, MeetingAnswer otherParty) {}

    /** Who sits, and for which side. */
    @Schema(name = "MeetingMember")
    public record Member(UUID party, UUID delegate, String fullName) {}

    static MeetingView of(Meeting meeting, @Nullable UUID table, List<Member> members) {
        return new MeetingView(
                meeting.id,
                meeting.partyId,
                meeting.otherPartyId,
                meeting.slot.id,
                meeting.slot.startsAt,
                meeting.slot.endsAt,
                table,
                meeting.status,
                new Answers(meeting.partyAnswer, meeting.otherPartyAnswer),
                members,
                meeting.reason,
                meeting.heldAt,
                meeting.version);
    }
}
