package vn.hoinghi.checkin;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.ZoneId;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;

/** Counts who came in the morning and who in the afternoon, each person once however many doors they passed. */
@Singleton
public class CountPresence {

    private final EntityManager entities;

    CountPresence(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Counts the people of a conference.
     *
     * @param zone decides for lists in neither collection, by the time of the entry
     * @param morning lists of sessions of the morning
     * @param afternoon lists of sessions of the afternoon
     */
    public Presence count(UUID conferenceId, ZoneId zone, Collection<UUID> morning, Collection<UUID> afternoon) {
        Tuple row = (Tuple) entities.createNativeQuery(
                        "select cast(count(distinct delegate_id) filter (where is_morning) as int) as morning,"
                                + " cast(count(distinct delegate_id) filter (where not is_morning) as int) as afternoon"
                                + " from (select delegate_id, list_id = any (cast(:morning as uuid[]))"
                                + " or list_id <> all (cast(:afternoon as uuid[]))"
                                + " and cast(first_entry_at at time zone :zone as time) < time '12:00' as is_morning"
                                + " from attendances where conference_id = :conference) as a",
                        Tuple.class)
                .setParameter("morning", array(morning))
                .setParameter("afternoon", array(afternoon))
                .setParameter("zone", zone.getId())
                .setParameter("conference", conferenceId)
                .getSingleResult();
        return new Presence(row.get("morning", Integer.class), row.get("afternoon", Integer.class));
    }

    private static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
