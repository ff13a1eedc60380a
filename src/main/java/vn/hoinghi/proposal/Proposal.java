package vn.hoinghi.proposal;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.Ids;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.problem.CommonProblem;

/** What an organisation, mostly a province, asks for. */
@Entity
@Table(name = "proposals")
public class Proposal extends PanacheEntityBase {

    @Id
    public UUID id;

    public UUID conferenceId;

    @Column(updatable = false)
    public int number;

    /** Who filed it. */
    @Column(updatable = false)
    public UUID organisationId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "field_id")
    public ProposalField field;

    @Embedded
    @EmbeddedColumnNaming("title_%s")
    public LocalisedText title;

    @Embedded
    @EmbeddedColumnNaming("body_%s")
    public LocalisedText body;

    @ElementCollection
    @CollectionTable(name = "proposal_addressees", joinColumns = @JoinColumn(name = "proposal_id"))
    @BatchSize(size = 200)
    public Set<OrganisationRef> addressees = new LinkedHashSet<>();

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> countries;

    @Enumerated(EnumType.STRING)
    public ProposalStatus status;

    /** The one that holds now. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "assignment_id")
    public @Nullable ProposalAssignment assignment;

    @OneToMany(mappedBy = "proposal")
    @OrderBy("assignedAt, id")
    @BatchSize(size = 200)
    public List<ProposalAssignment> assignments = new ArrayList<>();

    @OneToMany(mappedBy = "proposal")
    @OrderBy("answeredAt, id")
    @BatchSize(size = 200)
    public List<ProposalAnswer> answers = new ArrayList<>();

    /** Present while it is returned. */
    public @Nullable String returnReason;

    @Column(updatable = false)
    public Instant submittedAt;

    /** Title and body as people type them, without diacritics. */
    @Column(insertable = false, updatable = false)
    public String folded;

    @Version
    public long version;

    static Proposal of(UUID conferenceId, UUID organisationId, Instant submittedAt) {
        Proposal proposal = new Proposal();
        proposal.id = Ids.next();
        proposal.conferenceId = conferenceId;
        proposal.organisationId = organisationId;
        proposal.submittedAt = submittedAt;
        proposal.status = ProposalStatus.SUBMITTED;
        return proposal;
    }

    /** Says what is asked; a returned proposal is filed again by that. */
    void ask(ProposalField about, ProposalRequest request) {
        become(ProposalStatus.SUBMITTED);
        returnReason = null;
        field = about;
        title = request.title();
        body = request.body();
        countries = request.countries().stream().distinct().toList();
        Set<OrganisationRef> named = OrganisationRef.all(conferenceId, request.addressees());
        addressees.retainAll(named);
        addressees.addAll(named);
    }

    void assign(ProposalAssignment next) {
        become(ProposalStatus.ASSIGNED);
        assignment = next;
        assignments.add(next);
    }

    ProposalAnswer answer(Asker author, ProposalAnswerRequest request, Instant answeredAt) {
        become(ProposalStatus.ANSWERED);
        ProposalAnswer answer = ProposalAnswer.of(this, author, request, answeredAt);
        answers.add(answer);
        return answer;
    }

    void giveBack(String reason) {
        become(ProposalStatus.RETURNED);
        returnReason = reason;
        assignment = null;
    }

    void close() {
        become(ProposalStatus.CLOSED);
    }

    private void become(ProposalStatus next) {
        if (!status.canBecome(next)) {
            throw ProposalProblem.PROPOSAL_STATUS.because(
                    "Không thể chuyển từ " + status + " sang " + next + ".",
                    "It cannot go from " + status + " to " + next + ".");
        }
        status = next;
    }

    static Proposal get(UUID conferenceId, UUID id, Asker asker) {
        return find(conferenceId, id, LockModeType.NONE, asker);
    }

    /** The proposal with its row locked: of several who want to take its next step, each sees what the one before did. */
    static Proposal locked(UUID conferenceId, UUID id, Asker asker) {
        return find(conferenceId, id, LockModeType.PESSIMISTIC_WRITE, asker);
    }

    private static Proposal find(UUID conferenceId, UUID id, LockModeType lock, Asker asker) {
        return Proposal.<Proposal>find("conferenceId = ?1 and id = ?2", conferenceId, id)
                .withLock(lock)
                .firstResultOptional()
                .filter(asker::maySee)
                .orElseThrow(CommonProblem.NOT_FOUND::problem);
    }
}
