package vn.hoinghi.matchmaking;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.calendar.Calendar;
import vn.hoinghi.calendar.Engagement;

/**
 * Finds a meeting its place in its slot: a team of each party, a table, and everybody who sits. Constraints decide, in
 * one order for everybody; what is told is the first that is missing as people think of it: the other party, the asking
 * one, a person, a table, somebody's wish not to meet then.
 */
@Singleton
public class PlaceMeeting {

    private final Calendar calendar;
    private final Seats seats;
    private final SeatPeople people;

    PlaceMeeting(Calendar calendar, Seats seats, SeatPeople people) {
        this.calendar = calendar;
        this.seats = seats;
        this.people = people;
    }

    /**
     * @param parties both, by id, held by this transaction
     * @param table null for the first that is free and large enough
     * @throws vn.hoinghi.kernel.problem.Problem 409 that says what is missing; the caller rolls back
     */
    void place(RoundVisit visit, Meeting meeting, List<Party> parties, @Nullable UUID table) {
        seatParties(meeting, parties);
        List<Engagement> duties = seats.choosePeople(meeting);
        boolean hasTable = table == null ? takeFreeTable(meeting, duties.size()) : seats.takeTable(meeting, table);
        people.seat(visit, duties);
        if (!hasTable) {
            throw MatchmakingProblem.TABLE_TAKEN.because(
                    table == null ? "Không còn bàn trống đủ chỗ." : "Bàn này đã có cuộc gặp khác.",
                    table == null ? "No table that is large enough is free." : "Another meeting has this table then.");
        }
        if (Unavailability.prevents(meeting)) {
            throw MatchmakingProblem.NOT_AVAILABLE.problem();
        }
    }

    /** Frees teams, table and people of a meeting. */
    void free(Meeting meeting) {
        seats.free(meeting.id);
        calendar.release(meeting.id);
    }

    private void seatParties(Meeting meeting, List<Party> parties) {
        boolean askingIsSeated = false;
        for (Party party : parties) {
            // Teams of which nobody can come are tried last: one is taken only to learn that it is a person who lacks.
            boolean isSeated =
                    seats.teamsToTry(meeting, party).stream().anyMatch(team -> seats.takeTeam(meeting, party, team));
            if (!isSeated && party.id.equals(meeting.otherPartyId)) {
                throw MatchmakingProblem.SLOT_TAKEN.problem();
            }
            askingIsSeated |= isSeated && party.id.equals(meeting.partyId);
        }
        if (!askingIsSeated) {
            throw MatchmakingProblem.PARTY_BUSY.problem();
        }
    }

    private boolean takeFreeTable(Meeting meeting, int people) {
        return seats.freeTables(meeting, people).stream().anyMatch(table -> seats.takeTable(meeting, table))
                // A round that has no tables at all does without.
                || RoundTable.count("roundId", meeting.roundId) == 0;
    }
}
