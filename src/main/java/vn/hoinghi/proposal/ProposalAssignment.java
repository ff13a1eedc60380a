package vn.hoinghi.proposal;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.Ids;

/** That a unit or a mission is to answer a proposal; written once, and followed by another where that changes. */
@Entity
@Immutable
@BatchSize(size = 200)
@Table(name = "proposal_assignments")
public class ProposalAssignment extends PanacheEntityBase {

    @Id
    public UUID id;

    public UUID conferenceId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "proposal_id")
    public Proposal proposal;

    /** Who leads, and answers. */
    public UUID organisationId;

    @ElementCollection
    @CollectionTable(name = "proposal_supporters", joinColumns = @JoinColumn(name = "assignment_id"))
    @BatchSize(size = 200)
    public Set<OrganisationRef> supporting;

    public @Nullable LocalDate dueOn;
    public @Nullable String note;
    public Instant assignedAt;

    static ProposalAssignment of(Proposal proposal, ProposalAssignmentRequest request, Instant assignedAt) {
        ProposalAssignment assignment = new ProposalAssignment();
        assignment.id = Ids.next();
        assignment.conferenceId = proposal.conferenceId;
        assignment.proposal = proposal;
        assignment.organisationId = request.organisation();
        assignment.supporting = OrganisationRef.all(proposal.conferenceId, request.supporting());
        assignment.dueOn = request.dueOn();
        assignment.note = request.note();
        assignment.assignedAt = assignedAt;
        return assignment;
    }

    /** The same ones once more, with that question and no new day. */
    ProposalAssignment again(String question, Instant askedAt) {
        ProposalAssignmentRequest same =
                new ProposalAssignmentRequest(organisationId, OrganisationRef.identifiers(supporting), null, question);
        return of(proposal, same, askedAt);
    }
}
