package vn.hoinghi.proposal.attachments;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.proposal.Proposal;
import vn.hoinghi.proposal.ProposalProblem;

/** Takes an attachment away with its content. */
@Singleton
public class RemoveAttachment {

    private final AttachmentAccess access;

    RemoveAttachment(AttachmentAccess access) {
        this.access = access;
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 404 where somebody did first, 409 where it is to stay by now */
    @Transactional
    public void remove(UUID conferenceId, UUID proposalId, UUID id) {
        Proposal proposal = Proposal.locked(conferenceId, proposalId, access.asker());
        ProposalAttachment attachment = access.get(conferenceId, proposalId, id);
        if (!attachment.proposalId.equals(proposal.id)) {
            throw ProposalProblem.PROPOSAL_STATUS.because(
                    "Tệp của đề xuất đã gộp được giữ nguyên.", "What a merged proposal came with stays as it is.");
        }
        access.checkMayChange(proposal, attachment.answerId);
        if (ProposalAttachment.delete("id", id) == 0) {
            throw CommonProblem.NOT_FOUND.problem();
        }
    }
}
