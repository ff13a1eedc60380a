package vn.hoinghi.delivery;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/**
 * Decides who is written to for what people are told: the delegate, or those who act for the organisation. Whoever has no
 * address is told by the list of notices alone.
 */
@Singleton
public class AddressNotices {

    private static final int AT_ONCE = 200;

    /** Locked rows are another node's; the constraint makes one mail of what reaches one person by two ways. */
    private static final String ADDRESS = "with due as (select n.id, n.conference_id, n.organisation_id, n.delegate_id,"
            + " n.kind, n.cause from notices n where n.addressed_at is null order by n.created_at, n.id"
            + " limit :most for update skip locked),"
            + " told as (select due.id, due.conference_id, due.kind, due.cause, c.email, c.full_name, c.language"
            + " from due join delegate_contacts c on c.id = due.delegate_id"
            + " union all select due.id, due.conference_id, due.kind, due.cause, c.email, c.full_name, c.language"
            + " from due join focal_point_contacts c on due.delegate_id is null"
            + " and c.organisation_id = due.organisation_id),"
            + " mailed as (insert into mails (id, conference_id, notice_id, kind, cause, address, name, language,"
            + " next_attempt_at, created_at) select gen_random_uuid(), conference_id, id, kind, cause, email, full_name,"
            + " language, :now, :now from told on conflict do nothing)"
            + " update notices set addressed_at = :now where id in (select id from due)";

    private final EntityManager entities;
    private final Clock clock;

    AddressNotices(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Addresses the oldest notices that nobody has addressed; false where there are none. */
    @Transactional
    public boolean next() {
        return entities.createNativeQuery(ADDRESS)
                        .setParameter("most", AT_ONCE)
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                > 0;
    }

    /** Puts a mail into the outbox that says what the notice says, to try out how it arrives. */
    @Transactional
    public UUID test(UUID conferenceId, UUID notice, MailTestRequest request) {
        UUID id = UUID.randomUUID();
        entities.createNativeQuery(
                        "insert into mails (id, conference_id, notice_id, kind, cause, address, name, language,"
                                + " is_test, next_attempt_at, created_at) select :id, n.conference_id, n.id, n.kind,"
                                + " 'test/' || cast(:id as text), :address, :address, :language, true, :now, :now from notices n"
                                + " where n.conference_id = :conference and n.id = :notice")
                .setParameter("id", id)
                .setParameter("address", request.address())
                .setParameter("language", request.languageOrDefault().name())
                .setParameter("now", clock.instant())
                .setParameter("conference", conferenceId)
                .setParameter("notice", notice)
                .executeUpdate();
        return id;
    }
}
