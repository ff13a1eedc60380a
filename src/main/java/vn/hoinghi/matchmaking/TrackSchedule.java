package vn.hoinghi.matchmaking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Follows a schedule while it is made, in statements of their own: who makes it, how far it is, whether it shall end. */
@Singleton
public class TrackSchedule {

    private final EntityManager entities;
    private final ObjectMapper json;
    private final Clock clock;

    TrackSchedule(EntityManager entities, ObjectMapper json, Clock clock) {
        this.entities = entities;
        this.json = json;
        this.clock = clock;
    }

    /** Takes the schedule up; false for whoever is not the first, on whatever node, now or after a restart. */
    @Transactional
    public boolean begin(UUID schedule) {
        return entities.createNativeQuery(
                                "update schedules set begun_at = :now where id = :schedule and begun_at is null")
                        .setParameter("now", clock.instant())
                        .setParameter("schedule", schedule)
                        .executeUpdate()
                == 1;
    }

    /** Whether what came of it was kept, though who kept it may have died before saying so. */
    @Transactional
    public boolean isMade(UUID schedule) {
        return RoundSchedule.count("id = ?1 and result is not null", schedule) == 1;
    }

    /** Says how far it is; whether to go on. */
    @Transactional
    public boolean goesOn(UUID schedule, ScheduleProgress progress) {
        return entities.createNativeQuery(
                        "update schedules set progress = cast(:progress as json) where id = :schedule"
                                + " and stopped_at is null returning id",
                        UUID.class)
                .setParameter("progress", written(progress))
                .setParameter("schedule", schedule)
                .getResultStream()
                .findAny()
                .isPresent();
    }

    /** Lets it end with the best that has been found; one that is made stays as it is. */
    @Transactional
    public ScheduleView stop(RoundVisit visit, UUID schedule) {
        entities.createNativeQuery("update schedules set stopped_at = coalesce(stopped_at, :now)"
                        + " where round_id = :round and id = :schedule and result is null")
                .setParameter("now", clock.instant())
                .setParameter("round", visit.roundId())
                .setParameter("schedule", schedule)
                .executeUpdate();
        return ScheduleView.of(RoundSchedule.get(visit, schedule));
    }

    private String written(ScheduleProgress progress) {
        try {
            return json.writeValueAsString(progress);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
