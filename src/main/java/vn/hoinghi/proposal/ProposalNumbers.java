package vn.hoinghi.proposal;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** Numbers of proposals: 1, 2, 3… in a conference, without gaps. */
@Singleton
public class ProposalNumbers {

    private final EntityManager entities;

    ProposalNumbers(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * The first of the next so many. Taken as late as can be: everybody else who files waits from here to the end of the
     * transaction.
     */
    public int take(UUID conferenceId, int count) {
        int last = ((Number) entities.createNativeQuery("insert into proposal_numbers as n (conference_id, last_number)"
                                + " values (:conference, :count) on conflict (conference_id)"
                                + " do update set last_number = n.last_number + :count returning last_number")
                        .setParameter("conference", conferenceId)
                        .setParameter("count", count)
                        .getSingleResult())
                .intValue();
        return last - count + 1;
    }

    /**
     * Goes on after the last that there is, where the ones after it were undone. In two statements: the second sees what
     * whoever the first waited for has filed.
     */
    public void goOnAfterLast(UUID conferenceId) {
        entities.createNativeQuery(
                        "select last_number from proposal_numbers where conference_id = :conference for update")
                .setParameter("conference", conferenceId)
                .getResultList();
        entities.createNativeQuery("update proposal_numbers set last_number ="
                        + " (select coalesce(max(number), 0) from proposals where conference_id = :conference)"
                        + " where conference_id = :conference")
                .setParameter("conference", conferenceId)
                .executeUpdate();
    }
}
