package vn.hoinghi.proposal;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Immutable;
import vn.hoinghi.kernel.Ids;
import vn.hoinghi.kernel.LocalisedText;

/** What one of those who support the lead would answer; written once, and never shown to who asked. */
@Entity
@Immutable
@Table(name = "proposal_contributions")
public class ProposalContribution extends PanacheEntityBase {

    @Id
    public UUID id;

    public UUID conferenceId;
    public UUID proposalId;
    public UUID assignmentId;
    public UUID organisationId;

    @Embedded
    @EmbeddedColumnNaming("text_%s")
    public LocalisedText text;

    public Instant writtenAt;

    static ProposalContribution of(ProposalAssignment assignment, UUID author, LocalisedText text, Instant writtenAt) {
        ProposalContribution contribution = new ProposalContribution();
        contribution.id = Ids.next();
        contribution.conferenceId = assignment.conferenceId;
        contribution.proposalId = assignment.proposal.id;
        contribution.assignmentId = assignment.id;
        contribution.organisationId = author;
        contribution.text = text;
        contribution.writtenAt = writtenAt;
        return contribution;
    }

    /** The newest hundred, the oldest of them first. */
    static List<ProposalContribution> of(UUID proposalId) {
        List<ProposalContribution> newest = ProposalContribution.<ProposalContribution>find(
                        "proposalId = ?1 order by writtenAt desc, id desc", proposalId)
                .page(0, 100)
                .list();
        return newest.stream()
                .sorted(Comparator.comparing((ProposalContribution each) -> each.writtenAt)
                        .thenComparing(each -> each.id))
                .toList();
    }
}
