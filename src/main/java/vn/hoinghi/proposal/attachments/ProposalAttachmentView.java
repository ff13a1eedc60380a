package vn.hoinghi.proposal.attachments;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is said of an attachment.
 *
 * @param proposal with which it came: the one asked for, or one that it took up
 * @param answer with which it goes; absent where it goes with the proposal itself
 * @param organisation for whom it was attached; absent where the conference's office did
 * @param size bytes
 * @param sha256 of the content, in hexadecimal; also its entity tag
 */
public record ProposalAttachmentView(
        UUID id,
        UUID proposal,
        @Nullable UUID answer,
        @Nullable UUID organisation,
        @Size(max = 400) String fileName,
        @Size(max = 100) String mediaType,
        long size,
        @Size(min = 64, max = 64) String sha256,
        Instant attachedAt) {

    static ProposalAttachmentView of(ProposalAttachment attachment) {
        return new ProposalAttachmentView(
                attachment.id,
                attachment.proposalId,
                attachment.answerId,
                attachment.organisationId,
                attachment.fileName,
                attachment.mediaType,
                attachment.size,
                attachment.sha256,
                attachment.attachedAt);
    }
}
