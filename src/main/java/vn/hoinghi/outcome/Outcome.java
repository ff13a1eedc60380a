package vn.hoinghi.outcome;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** What other features ask of the outcome. */
@Singleton
public class Outcome {

    private final EntityManager entities;

    Outcome(EntityManager entities) {
        this.entities = entities;
    }

    /** The conference's figures, from one statement. */
    public OutcomeFigures figures(UUID conferenceId) {
        return entities.createQuery(
                        "select new vn.hoinghi.outcome.OutcomeFigures(count(d), count(d.adoptedAt),"
                                + " (select count(c) from Commitment c where c.conferenceId = :conference),"
                                + " (select count(c) from Commitment c where c.conferenceId = :conference"
                                + " and c.percentage = 100)) from Direction d where d.conferenceId = :conference",
                        OutcomeFigures.class)
                .setParameter("conference", conferenceId)
                .getSingleResult();
    }
}
