package vn.hoinghi.delivery;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.UUID;

/** Puts a mail that was given up, or refused for good, back into the outbox. */
@Singleton
public class RetryMail {

    private final EntityManager entities;
    private final Outbox outbox;
    private final MailChannel mails;

    RetryMail(EntityManager entities, Outbox outbox, MailChannel mails) {
        this.entities = entities;
        this.outbox = outbox;
        this.mails = mails;
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 404 without such a mail, 409 {@code mail-not-failed} */
    @Transactional
    public MailView retry(UUID conferenceId, UUID id) {
        OutgoingMail mail = OutgoingMail.get(conferenceId, id);
        if (!outbox.again(mails, id, EnumSet.of(DeliveryState.BOUNCED, DeliveryState.FAILED))) {
            throw DeliveryProblem.MAIL_NOT_FAILED.problem();
        }
        entities.refresh(mail);
        return MailView.of(mail);
    }
}
