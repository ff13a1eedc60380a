package vn.hoinghi.proposal;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Reads the history that the database writes of a proposal, the newest thousand steps. */
@Singleton
class ReadProposalEvents {

    private final EntityManager entities;

    ReadProposalEvents(EntityManager entities) {
        this.entities = entities;
    }

    @SuppressWarnings("unchecked")
    ProposalEvents of(UUID proposalId) {
        List<Tuple> rows = entities.createNativeQuery(
                        "select * from (select seq, kind, at, by, reason, about from proposal_events"
                                + " where proposal_id = :proposal order by seq desc limit 1000) newest order by seq",
                        Tuple.class)
                .setParameter("proposal", proposalId)
                .getResultList();
        return new ProposalEvents(rows.stream()
                .map(row -> new ProposalEvents.Event(
                        row.get("kind", String.class),
                        row.get("at", Instant.class),
                        row.get("by", String.class),
                        row.get("reason", String.class),
                        row.get("about", UUID.class)))
                .toList());
    }
}
