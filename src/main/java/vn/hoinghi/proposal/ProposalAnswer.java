package vn.hoinghi.proposal;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.Ids;
import vn.hoinghi.kernel.LocalisedText;

/** What was answered to a proposal; written once. */
@Entity
@Immutable
@Table(name = "proposal_answers")
public class ProposalAnswer extends PanacheEntityBase {

    @Id
    public UUID id;

    public UUID conferenceId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "proposal_id")
    public Proposal proposal;

    public UUID assignmentId;

    /** For whom it was written; null where the conference's office wrote it. */
    public @Nullable UUID organisationId;

    @Enumerated(EnumType.STRING)
    public Decision decision;

    @Embedded
    @EmbeddedColumnNaming("text_%s")
    public LocalisedText text;

    public Instant answeredAt;

    /** An answer to the assignment that holds now. */
    static ProposalAnswer of(Proposal proposal, Asker author, ProposalAnswerRequest request, Instant answeredAt) {
        ProposalAnswer answer = new ProposalAnswer();
        answer.id = Ids.next();
        answer.conferenceId = proposal.conferenceId;
        answer.proposal = proposal;
        answer.assignmentId = Objects.requireNonNull(proposal.assignment).id;
        answer.organisationId = author.organisationId();
        answer.decision = request.decision();
        answer.text = request.text();
        answer.answeredAt = answeredAt;
        return answer;
    }
}
