package vn.hoinghi.proposal.attachments;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.CurrentUser;
import vn.hoinghi.kernel.files.CheckedFile;
import vn.hoinghi.kernel.files.FileContents;
import vn.hoinghi.proposal.Proposal;
import vn.hoinghi.proposal.ProposalProblem;

/** Lets a file go with a proposal, or with one of its answers. */
@Singleton
public class AttachFile {

    private final EntityManager entities;
    private final AttachmentAccess access;
    private final FileContents contents;
    private final Clock clock;
    private final CurrentUser user;

    AttachFile(EntityManager entities, AttachmentAccess access, FileContents contents, Clock clock, CurrentUser user) {
        this.entities = entities;
        this.access = access;
        this.contents = contents;
        this.clock = clock;
        this.user = user;
    }

    /**
     * A file somebody sent.
     *
     * @param answer with which it is to go; null for the proposal itself
     */
    record Sent(@Nullable UUID answer, Path file, @Nullable String name) {}

    /**
     * The file is looked at before the proposal is held: whoever sends a large one keeps nobody waiting.
     *
     * @throws vn.hoinghi.kernel.problem.Problem 422 where the file will not do, 409 where it is no time for it or there are
     *     as many as there may be
     */
    @Transactional
    public ProposalAttachmentView attach(UUID conferenceId, UUID proposalId, Sent sent) {
        access.checkMayChange(Proposal.get(conferenceId, proposalId, access.asker()), sent.answer());
        CheckedFile file = CheckedFile.of(ProposalAttachment.RULES, sent.file(), sent.name());
        entities.clear();
        Proposal proposal = Proposal.locked(conferenceId, proposalId, access.asker());
        access.checkMayChange(proposal, sent.answer());
        int place = freePlace(proposalId, sent.answer());
        ProposalAttachment attachment = ProposalAttachment.of(proposal, sent.answer(), place, access.asker(), file);
        attachment.attachedBy = user.username();
        attachment.attachedAt = clock.instant();
        attachment.persistAndFlush();
        contents.keep(ProposalAttachment.CONTENTS, attachment.id, file.bytes());
        return ProposalAttachmentView.of(attachment);
    }

    private int freePlace(UUID proposalId, @Nullable UUID answer) {
        List<?> free = entities.createNativeQuery(
                        "select place from generate_series(1, 10) place where not exists"
                                + " (select from proposal_attachments a where a.proposal_id = :proposal"
                                + " and a.answer_id is not distinct from cast(:answer as uuid) and a.place = place.place)"
                                + " order by place limit 1",
                        Integer.class)
                .setParameter("proposal", proposalId)
                .setParameter("answer", answer)
                .getResultList();
        if (free.isEmpty()) {
            throw ProposalProblem.ATTACHMENTS_FULL.because("Nhiều nhất 10 tệp.", "At most 10 files.");
        }
        return (Integer) free.get(0);
    }
}
