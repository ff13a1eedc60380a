package vn.hoinghi.delivery;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** Tells both sides of a meeting, and those who sit at it, that it begins soon; once for each time it begins at. */
@Singleton
public class RemindMeetings {

    private static final String REMIND =
            "insert into notices (id, conference_id, organisation_id, delegate_id, kind, cause,"
                    + " subject, text_vi, text_en, created_at)"
                    + " select gen_random_uuid(), m.conference_id, told.organisation_id, told.delegate_id, 'MEETING_REMINDER',"
                    + " 'reminder/' || m.id || '/' || cast(extract(epoch from m.starts_at) as bigint),"
                    + " '/rounds/' || m.round_id || '/meetings/' || m.id, 'Cuộc gặp sắp bắt đầu.', 'The meeting begins soon.',"
                    + " :now from meeting_cards m cross join lateral ("
                    + " select m.organisation_id, cast(null as uuid) as delegate_id"
                    + " union select m.other_organisation_id, null"
                    + " union select d.organisation_id, d.id from meeting_people p join delegate_cards d on d.id = p.delegate_id"
                    + " where p.meeting_id = m.id) told"
                    + " where m.status = 'CONFIRMED' and m.started_at is null and m.starts_at > :now and m.starts_at <= :soon"
                    + " on conflict on constraint uq_notices_cause do nothing";

    private final EntityManager entities;
    private final MailSettings settings;
    private final Clock clock;

    RemindMeetings(EntityManager entities, MailSettings settings, Clock clock) {
        this.entities = entities;
        this.settings = settings;
        this.clock = clock;
    }

    /** Writes the reminders that are due and not written yet. */
    @Transactional
    public void remind() {
        Instant now = clock.instant();
        entities.createNativeQuery(REMIND)
                .setParameter("now", now)
                .setParameter("soon", now.plus(settings.reminder()))
                .executeUpdate();
    }
}
