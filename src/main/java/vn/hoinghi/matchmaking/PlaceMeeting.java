package vn.hoinghi.matchmaking;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.calendar.Calendar;
import vn.hoinghi.kernel.problem.Problem;

/**
 * Finds a meeting its place in its slot: a team of each party, a table, and everybody who sits, by one statement, {@code
 * place_meeting}. Constraints decide, in one order for everybody; what is told is the first that is missing as people
 * think of it: the other party, the asking one, a person, a table, somebody's wish not to meet then.
 */
@Singleton
public class PlaceMeeting {

    private final EntityManager entities;
    private final Calendar calendar;
    private final Seats seats;
    private final SeatPeople people;

    PlaceMeeting(EntityManager entities, Calendar calendar, Seats seats, SeatPeople people) {
        this.entities = entities;
        this.calendar = calendar;
        this.seats = seats;
        this.people = people;
    }

    /**
     * @param meeting one of which this transaction holds both parties
     * @param table null for the first that is free and large enough
     * @throws Problem 409 that says what is missing; what the meeting has until then is freed by the caller, or rolled back
     */
    void place(Meeting meeting, @Nullable UUID table) {
        entities.flush();
        Tuple placed = (Tuple) entities.createNativeQuery(
                        "select lacking, person from place_meeting(:meeting, cast(:table as uuid))", Tuple.class)
                .setParameter("meeting", meeting.id)
                .setParameter("table", table)
                .getSingleResult();
        String lacking = placed.get("lacking", String.class);
        if (lacking != null) {
            throw problem(lacking, meeting, placed.get("person", UUID.class), table);
        }
    }

    private Problem problem(String lacking, Meeting meeting, UUID person, @Nullable UUID table) {
        return switch (lacking) {
            case "SLOT_TAKEN" -> MatchmakingProblem.SLOT_TAKEN.problem();
            case "PARTY_BUSY" -> MatchmakingProblem.PARTY_BUSY.problem();
            case "PERSON_BUSY" -> people.busy(meeting.conferenceId, person);
            case "TABLE_TAKEN" ->
                MatchmakingProblem.TABLE_TAKEN.because(
                        table == null ? "Không còn bàn trống đủ chỗ." : "Bàn này đã có cuộc gặp khác.",
                        table == null
                                ? "No table that is large enough is free."
                                : "Another meeting has this table then.");
            case "TABLE_UNSUITABLE" ->
                MatchmakingProblem.TABLE_UNSUITABLE.because(
                        "Bàn không đủ chỗ cho những người dự, hoặc không có phiên dịch cần có.",
                        "The table does not seat everybody, or has no interpretation where it is needed.");
            case "NOT_AVAILABLE" -> MatchmakingProblem.NOT_AVAILABLE.problem();
            default -> throw new IllegalStateException(lacking);
        };
    }

    /** Frees teams, table and people of a meeting. */
    void free(Meeting meeting) {
        seats.free(meeting.id);
        calendar.release(meeting.id);
    }
}
