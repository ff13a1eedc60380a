package vn.hoinghi.notice;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import vn.hoinghi.kernel.Ids;

/** The outbox, for other features. */
@Singleton
public class Notices {

    private final EntityManager entities;
    private final Clock clock;

    Notices(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Keeps them in the caller's transaction; those whose recipient was told of the cause before are left out. */
    public void tell(UUID conferenceId, Collection<NewNotice> notices) {
        for (NewNotice notice : notices) {
            entities.createNativeQuery(
                            "insert into notices (id, conference_id, organisation_id, delegate_id, kind, cause,"
                                    + " subject, text_vi, text_en, asks_to_be_seen, created_at) values (:id, :conference,"
                                    + " :organisation, cast(:delegate as uuid), :kind, :cause, :subject, :vi, cast(:en as text),"
                                    + " :asksToBeSeen, :now) on conflict on constraint uq_notices_cause do nothing")
                    .setParameter("id", Ids.next())
                    .setParameter("conference", conferenceId)
                    .setParameter("organisation", notice.organisation())
                    .setParameter("delegate", notice.delegate())
                    .setParameter("kind", notice.kind())
                    .setParameter("cause", notice.cause())
                    .setParameter("subject", notice.subject())
                    .setParameter("vi", notice.text().vi())
                    .setParameter("en", notice.text().en())
                    .setParameter("asksToBeSeen", notice.asksToBeSeen())
                    .setParameter("now", clock.instant())
                    .executeUpdate();
        }
    }

    /** The notice of that conference. */
    public Optional<NoticeView> find(UUID conferenceId, UUID id) {
        return Notice.<Notice>find("conferenceId = ?1 and id = ?2", conferenceId, id)
                .firstResultOptional()
                .map(NoticeView::of);
    }
}
