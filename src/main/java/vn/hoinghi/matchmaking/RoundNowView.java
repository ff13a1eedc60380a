package vn.hoinghi.matchmaking;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;

/**
 * What is on at the tables of a round.
 *
 * @param tables by name; those at which nothing is on or will be are left out
 */
public record RoundNowView(@Size(max = 1000) List<AtTable> tables) {

    /**
     * Of one table.
     *
     * @param now absent where nothing is on; a meeting that began is on until somebody says that it ended
     * @param next absent where nothing follows
     */
    public record AtTable(
            UUID table,
            @Size(max = 100) String name,
            @Nullable TableMeeting now,
            @Nullable TableMeeting next) {}

    /** A meeting at a table. */
    public record TableMeeting(
            UUID meeting,
            Instant startsAt,
            Instant endsAt,
            MeetingStatus status,
            TableSide party,
            TableSide otherParty,
            MeetingView.Life life) {}

    /** One of the two who meet. */
    public record TableSide(UUID party, @Size(max = 64) String code, LocalisedText name) {}
}
