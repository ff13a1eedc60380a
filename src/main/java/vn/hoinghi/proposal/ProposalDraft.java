package vn.hoinghi.proposal;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.hoinghi.kernel.Ids;
import vn.hoinghi.kernel.problem.CommonProblem;

/** What an organisation has not filed yet; nobody else sees it. */
@Entity
@Table(name = "proposal_drafts")
public class ProposalDraft extends PanacheEntityBase {

    @Id
    public UUID id;

    @Column(updatable = false)
    public UUID conferenceId;

    @Column(updatable = false)
    public UUID organisationId;

    @JdbcTypeCode(SqlTypes.JSON)
    public ProposalDraftRequest content;

    public Instant savedAt;

    @Version
    public long version;

    static ProposalDraft of(UUID conferenceId, UUID organisationId) {
        ProposalDraft draft = new ProposalDraft();
        draft.id = Ids.next();
        draft.conferenceId = conferenceId;
        draft.organisationId = organisationId;
        return draft;
    }

    void write(ProposalDraftRequest next, Instant now) {
        content = next;
        savedAt = now;
    }

    /** The organisation's own draft. */
    static ProposalDraft get(UUID conferenceId, UUID organisationId, UUID id) {
        return find(conferenceId, organisationId, id, LockModeType.NONE);
    }

    /** The same with its row locked, so that it is filed or changed by one at a time. */
    static ProposalDraft locked(UUID conferenceId, UUID organisationId, UUID id) {
        return find(conferenceId, organisationId, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private static ProposalDraft find(UUID conferenceId, UUID organisationId, UUID id, LockModeType lock) {
        return ProposalDraft.<ProposalDraft>find(
                        "conferenceId = ?1 and organisationId = ?2 and id = ?3", conferenceId, organisationId, id)
                .withLock(lock)
                .firstResultOptional()
                .orElseThrow(CommonProblem.NOT_FOUND::problem);
    }
}
