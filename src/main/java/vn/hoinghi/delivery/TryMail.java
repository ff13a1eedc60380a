package vn.hoinghi.delivery;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.hoinghi.kernel.Ids;

/** Puts a mail into the outbox that says what a notice says, to try out how it arrives. */
@Singleton
public class TryMail {

    private final EntityManager entities;

    TryMail(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional
    public MailView tryOut(UUID conferenceId, UUID notice, MailTestRequest request) {
        UUID id = Ids.next();
        entities.createNativeQuery(
                        "insert into mails (id, conference_id, notice_id, kind, cause, address, name, language, is_test)"
                                + " select :id, n.conference_id, n.id, n.kind, 'test/' || cast(:id as text), :address,"
                                + " :address, :language, true from notices n"
                                + " where n.conference_id = :conference and n.id = :notice")
                .setParameter("id", id)
                .setParameter("address", request.address())
                .setParameter("language", request.languageOrDefault().name())
                .setParameter("conference", conferenceId)
                .setParameter("notice", notice)
                .executeUpdate();
        return MailView.of(OutgoingMail.get(conferenceId, id));
    }
}
