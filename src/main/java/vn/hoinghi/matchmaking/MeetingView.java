package vn.hoinghi.matchmaking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as both its sides see it.
 *
 * @param startsAt when it really is, which is later than its slot where its table is late
 * @param table absent once it is cancelled, and in rounds without tables
 * @param life who came and how it went, as far as somebody said so
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
        Life life,
        long version) {

    /** What each side said. */
    @Schema(name = "MeetingAnswers")
    public record Answers(MeetingAnswer party, MeetingAnswer otherParty) {}

    /** Who came, and when it began and ended. */
    @Schema(name = "MeetingLife")
    public record Life(
            Presence party,
            Presence otherParty,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt) {

        static Life of(Meeting meeting) {
            return new Life(
                    new Presence(meeting.partyArrivedAt, meeting.partyNoShowAt),
                    new Presence(meeting.otherPartyArrivedAt, meeting.otherPartyNoShowAt),
                    meeting.startedAt,
                    meeting.endedAt);
        }
    }

    /** Whether a side came: when it was said to have, or not to have. */
    @Schema(name = "MeetingPresence")
    public record Presence(
            @Nullable Instant arrivedAt, @Nullable Instant noShowAt) {}

    /** Who sits, and for which side. */
    @Schema(name = "MeetingMember")
    public record Member(UUID party, UUID delegate, String fullName) {}

    static MeetingView of(Meeting meeting, @Nullable UUID table, List<Member> members) {
        return new MeetingView(
                meeting.id,
                meeting.partyId,
                meeting.otherPartyId,
                meeting.slot.id,
                meeting.startsAt(),
                meeting.endsAt(),
                table,
                meeting.status,
                new Answers(meeting.partyAnswer, meeting.otherPartyAnswer),
                members,
                meeting.reason,
                meeting.heldAt,
                Life.of(meeting),
                meeting.version);
    }
}
