package vn.hoinghi.matchmaking;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes the steps of meetings, each by one guarded statement that changes nothing where the step was said before. What
 * cannot be is refused by checks of the table.
 */
@Singleton
class MeetingSteps {

    private final EntityManager entities;

    MeetingSteps(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Says a step.
     *
     * @param side of whom it is said; of both where it is null
     */
    void say(Meeting meeting, MeetingStep step, @Nullable UUID side, Instant now) {
        String of = of(meeting, side);
        switch (step) {
            case ARRIVED ->
                write(
                        meeting,
                        now,
                        of + "_arrived_at is null",
                        of + "_arrived_at = :now, " + of + "_no_show_at = null");
            case NO_SHOW -> write(meeting, now, of + "_no_show_at is null", of + "_no_show_at = :now");
            case STARTED ->
                write(
                        meeting,
                        now,
                        "started_at is null",
                        "started_at = :now, held_at = coalesce(held_at, :now),"
                                + " party_arrived_at = coalesce(party_arrived_at, :now), party_no_show_at = null,"
                                + " other_party_arrived_at = coalesce(other_party_arrived_at, :now),"
                                + " other_party_no_show_at = null");
            case ENDED -> write(meeting, now, "ended_at is null", "ended_at = :now");
        }
    }

    /** Takes a step back that was said by mistake; that it began is taken back with its end. */
    void takeBack(Meeting meeting, MeetingStep step, @Nullable UUID side, Instant now) {
        String of = of(meeting, side);
        switch (step) {
            case ARRIVED -> write(meeting, now, of + "_arrived_at is not null", of + "_arrived_at = null");
            case NO_SHOW -> write(meeting, now, of + "_no_show_at is not null", of + "_no_show_at = null");
            case STARTED ->
                write(meeting, now, "started_at is not null", "started_at = null, ended_at = null, held_at = null");
            case ENDED -> write(meeting, now, "ended_at is not null", "ended_at = null");
        }
    }

    private static String of(Meeting meeting, @Nullable UUID side) {
        return meeting.partyId.equals(side) ? "party" : "other_party";
    }

    private void write(Meeting meeting, Instant now, String guard, String change) {
        entities.createNativeQuery("update meetings set updated_at = :now, version = version + 1, " + change
                        + " where id = :meeting and status <> 'CANCELLED' and " + guard)
                .setParameter("now", now)
                .setParameter("meeting", meeting.id)
                .executeUpdate();
    }
}
