package vn.hoinghi.delivery;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Puts a mail that was given up, or refused for good, back into the outbox. */
@Singleton
public class RetryMail {

    private final EntityManager entities;
    private final Clock clock;

    RetryMail(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 404 without such a mail, 409 {@code mail-not-failed} */
    @Transactional
    public MailView retry(UUID conferenceId, UUID id) {
        OutgoingMail mail = OutgoingMail.get(conferenceId, id);
        int changed = entities.createNativeQuery(
                        "update mails set state = 'WAITING', attempts = 0, next_attempt_at = :now,"
                                + " version = version + 1 where id = :id and state in ('BOUNCED', 'FAILED')")
                .setParameter("now", clock.instant())
                .setParameter("id", id)
                .executeUpdate();
        if (changed == 0) {
            throw DeliveryProblem.MAIL_NOT_FAILED.problem();
        }
        entities.refresh(mail);
        return MailView.of(mail);
    }
}
