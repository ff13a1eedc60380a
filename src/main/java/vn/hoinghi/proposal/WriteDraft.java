package vn.hoinghi.proposal;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.web.Versions;

/** Writes an organisation's drafts, and files them. */
@Singleton
public class WriteDraft {

    private final SaveProposal save;
    private final Clock clock;

    WriteDraft(SaveProposal save, Clock clock) {
        this.save = save;
        this.clock = clock;
    }

    @Transactional
    public ProposalDraftView start(UUID conferenceId, UUID organisation, ProposalDraftRequest request) {
        ProposalDraft draft = ProposalDraft.of(conferenceId, organisation);
        draft.write(request, clock.instant());
        draft.persistAndFlush();
        return ProposalDraftView.of(draft);
    }

    @Transactional
    public ProposalDraftView write(
            UUID conferenceId, UUID organisation, UUID id, @Nullable String ifMatch, ProposalDraftRequest request) {
        ProposalDraft draft = ProposalDraft.locked(conferenceId, organisation, id);
        Versions.check(ifMatch, draft.version);
        draft.write(request, clock.instant());
        ProposalDraft.flush();
        return ProposalDraftView.of(draft);
    }

    @Transactional
    public void throwAway(UUID conferenceId, UUID organisation, UUID id, @Nullable String ifMatch) {
        ProposalDraft draft = ProposalDraft.locked(conferenceId, organisation, id);
        Versions.check(ifMatch, draft.version);
        draft.delete();
    }

    /**
     * Files a draft, which is no draft any more; of several who file it at once one does.
     *
     * @throws vn.hoinghi.kernel.problem.Problem 422 where something is missing or leads nowhere; it stays a draft then
     */
    @Transactional
    public ProposalView file(UUID conferenceId, UUID organisation, UUID id) {
        ProposalDraft draft = ProposalDraft.locked(conferenceId, organisation, id);
        ProposalRequest request = draft.content.asFiledBy(organisation);
        draft.delete();
        return save.file(conferenceId, request);
    }
}
