package vn.hoinghi.proposal;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
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
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.ChangedBy;
import vn.hoinghi.kernel.Ids;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.Signed;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.kernel.problem.Problem;

/** What an organisation, mostly a province, asks for. */
@Entity
@EntityListeners(ChangedBy.class)
@Table(name = "proposals")
public class Proposal extends PanacheEntityBase implements Signed {

    @Id
    public UUID id;

    public UUID conferenceId;

    @Column(updatable = false)
    public int number;

    /** Who filed it. */
    @Column(updatable = false)
    public UUID organisationId;

    /** What who filed it calls it, by which its next list says which one it means; null where no list has it. */
    @Column(updatable = false)
    public @Nullable String reference;

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

    /** Whether it was filed after the deadline of the call that held then. */
    @Column(updatable = false)
    public boolean isLate;

    /** The one that took it up. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "merged_into_id")
    public @Nullable Proposal mergedInto;

    public @Nullable UUID lastTakenUpId;

    /** Those it took up; whoever filed them is heard as whoever filed it. */
    @OneToMany(mappedBy = "mergedInto")
    @OrderBy("number")
    @BatchSize(size = 200)
    public List<Proposal> takenUp = new ArrayList<>();

    /** When who filed it asked back; once at most. */
    public @Nullable Instant askedBackAt;

    /** When who filed it accepted the answer; null where the office closed it, or nobody has. */
    public @Nullable Instant acceptedAt;

    /** Why it was opened again, the last time. */
    public @Nullable String reopenReason;

    public String changedBy;

    @Column(insertable = false, updatable = false)
    public String foldedTitle;

    /** Title and body as people type them, without diacritics. */
    @Column(insertable = false, updatable = false)
    public String folded;

    @Version
    public long version;

    /** One that asks nothing yet. */
    public static Proposal of(UUID conferenceId, UUID organisationId, Instant submittedAt, boolean isLate) {
        Proposal proposal = new Proposal();
        proposal.id = Ids.next();
        proposal.conferenceId = conferenceId;
        proposal.organisationId = organisationId;
        proposal.submittedAt = submittedAt;
        proposal.isLate = isLate;
        proposal.status = ProposalStatus.SUBMITTED;
        return proposal;
    }

    /** Says what is asked; a returned proposal is filed again by that. */
    public void ask(ProposalField about, ProposalRequest request) {
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

    /** What it asks, as it would be asked again. */
    public ProposalRequest asRequest() {
        return new ProposalRequest(
                organisationId,
                field.code,
                title,
                body,
                OrganisationRef.identifiers(addressees),
                List.copyOf(countries));
    }

    void assign(ProposalAssignment next) {
        become(ProposalStatus.ASSIGNED);
        assignment = next;
        assignments.add(next);
    }

    ProposalAnswer answer(Asker author, ProposalAnswerRequest request, Instant answeredAt) {
        checkIsBeingAnswered();
        become(ProposalStatus.ANSWERED);
        ProposalAnswer answer = ProposalAnswer.of(this, author, request, answeredAt);
        answers.add(answer);
        return answer;
    }

    /** To who filed it, with a reason. */
    public void giveBack(String reason) {
        become(ProposalStatus.RETURNED);
        returnReason = reason;
        assignment = null;
    }

    void close() {
        become(ProposalStatus.CLOSED);
    }

    /** Who filed it is content with the answer. */
    void accept(Instant at) {
        close();
        acceptedAt = at;
    }

    /** Who filed it asks the same ones again, once. */
    ProposalAssignment askBack(String question, Instant at) {
        if (askedBackAt != null) {
            throw ProposalProblem.ASKED_BACK_ALREADY.problem();
        }
        if (status != ProposalStatus.ANSWERED) {
            throw notFrom(ProposalStatus.ASSIGNED);
        }
        ProposalAssignment again = Objects.requireNonNull(assignment).again(question, at);
        assign(again);
        askedBackAt = at;
        return again;
    }

    void reopen(String reason) {
        if (status != ProposalStatus.CLOSED) {
            throw notFrom(ProposalStatus.ANSWERED);
        }
        become(ProposalStatus.ANSWERED);
        acceptedAt = null;
        reopenReason = reason;
    }

    /** Another one of the same takes this one up; both rows are locked. */
    void mergeInto(Proposal other) {
        if (!other.status.takesUpOthers()) {
            throw other.notFrom(ProposalStatus.MERGED);
        }
        become(ProposalStatus.MERGED);
        assignment = null;
        mergedInto = other;
        other.lastTakenUpId = id;
    }

    /** Everybody who filed it: first who did, then those whose own were taken up. */
    Set<UUID> authors() {
        Set<UUID> authors = new LinkedHashSet<>();
        authors.add(organisationId);
        takenUp.forEach(other -> authors.add(other.organisationId));
        return authors;
    }

    @Override
    public void signedBy(String username) {
        changedBy = username;
    }

    void checkIsBeingAnswered() {
        if (status != ProposalStatus.ASSIGNED) {
            throw notFrom(ProposalStatus.ANSWERED);
        }
    }

    /** Whether who filed it may still revise it. */
    public boolean isOpenToRevision() {
        return status.canBecome(ProposalStatus.SUBMITTED);
    }

    /** @throws Problem 409 once it cannot be revised any more, and what goes with it stays */
    public void checkIsOpenToRevision() {
        if (!isOpenToRevision()) {
            throw ProposalProblem.PROPOSAL_STATUS.because(
                    "Đề xuất đã được phân công; tệp đính kèm được giữ nguyên.",
                    "It is past revision; what goes with it stays as it is.");
        }
    }

    /** @throws Problem 409 once another answer holds, or it is closed by this one, and what goes with the answer stays */
    public void checkHolds(UUID answer) {
        UUID current = assignment == null ? null : assignment.id;
        boolean isCurrent =
                answers.stream().anyMatch(given -> given.id.equals(answer) && given.assignmentId.equals(current));
        if (status != ProposalStatus.ANSWERED || !isCurrent) {
            throw ProposalProblem.PROPOSAL_STATUS.because(
                    "Câu trả lời này không còn sửa được; tệp đính kèm được giữ nguyên.",
                    "This answer is settled; what goes with it stays as it is.");
        }
    }

    private void become(ProposalStatus next) {
        if (!status.canBecome(next)) {
            throw notFrom(next);
        }
        status = next;
    }

    private Problem notFrom(ProposalStatus next) {
        return ProposalProblem.PROPOSAL_STATUS.because(
                "Không thể chuyển từ " + status + " sang " + next + ".",
                "It cannot go from " + status + " to " + next + ".");
    }

    /** The proposal, for somebody who may see it; else 404. */
    public static Proposal get(UUID conferenceId, UUID id, Asker asker) {
        return find(conferenceId, id, LockModeType.NONE, asker);
    }

    /** The proposal with its row locked: of several who want to take its next step, each sees what the one before did. */
    public static Proposal locked(UUID conferenceId, UUID id, Asker asker) {
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
