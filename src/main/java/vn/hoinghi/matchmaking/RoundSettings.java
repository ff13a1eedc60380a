package vn.hoinghi.matchmaking;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.people.OrganisationKind;

/**
 * How a round is run. The organiser may always act, whoever books and whatever the time.
 *
 * @param needsAnswer whether the side that is asked answers; if not, a meeting is confirmed as soon as it is booked
 * @param bookedBy BOTH where it is left out
 * @param wishesUntil until when parties say whom they wish to meet; without end where it is left out
 * @param bookingUntil until when parties book and move; without end where it is left out
 * @param bufferMinutes how long nobody sits in a meeting before and after a session that binds them; 0 where it is left out
 * @param pairings which kinds of organisations meet which; all meet all where none is named
 */
public record RoundSettings(
        @Nullable Boolean needsAnswer,
        @Nullable BookedBy bookedBy,
        @Nullable Instant wishesUntil,
        @Nullable Instant bookingUntil,
        @Nullable @Min(0) @Max(240) Integer bufferMinutes,
        @Nullable @Size(max = 100) List<@NotNull @Valid Pairing> pairings) {

    /** Kinds of organisations that meet each other, whichever asks. */
    @Schema(name = "RoundPairing")
    public record Pairing(
            @NotNull OrganisationKind kind, @NotNull OrganisationKind otherKind) {

        private static Pairing of(String kept) {
            String[] kinds = kept.split(" ");
            return new Pairing(OrganisationKind.valueOf(kinds[0]), OrganisationKind.valueOf(kinds[1]));
        }

        private String kept() {
            return kind + " " + otherKind;
        }
    }

    /** Who books and moves meetings. */
    public enum BookedBy {
        PARTIES,
        ORGANISER,
        BOTH
    }

    static RoundSettings of(Round round) {
        return new RoundSettings(
                round.needsAnswer,
                round.bookedBy,
                round.wishesUntil,
                round.bookingUntil,
                round.bufferMinutes,
                round.pairings.stream().map(Pairing::of).toList());
    }

    List<String> keptPairings() {
        return pairings == null
                ? List.of()
                : pairings.stream().map(Pairing::kept).distinct().toList();
    }

    boolean needsAnswerOrYes() {
        return needsAnswer == null || needsAnswer;
    }

    BookedBy bookedByOrBoth() {
        return bookedBy == null ? BookedBy.BOTH : bookedBy;
    }

    int bufferOrNone() {
        return bufferMinutes == null ? 0 : bufferMinutes;
    }
}
