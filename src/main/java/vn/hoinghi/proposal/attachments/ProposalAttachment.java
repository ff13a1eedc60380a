package vn.hoinghi.proposal.attachments;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumSet;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.Ids;
import vn.hoinghi.kernel.files.CheckedFile;
import vn.hoinghi.kernel.files.FileRules;
import vn.hoinghi.kernel.files.FileTable;
import vn.hoinghi.kernel.files.FileType;
import vn.hoinghi.kernel.files.KeptFile;
import vn.hoinghi.proposal.Asker;
import vn.hoinghi.proposal.Proposal;

/** A file that goes with a proposal or one of its answers, without its bytes. It never changes. */
@Entity
@Immutable
@Table(name = "proposal_attachments")
public class ProposalAttachment extends PanacheEntityBase {

    static final FileRules RULES = new FileRules(10, 1, EnumSet.allOf(FileType.class));
    static final FileTable CONTENTS = new FileTable("proposal_attachment_contents", "attachment_id");

    @Id
    public UUID id;

    public UUID conferenceId;
    public UUID proposalId;

    /** Null where it goes with the proposal itself. */
    public @Nullable UUID answerId;

    /** Which of the places that the proposal or the answer has. */
    public int place;

    /** For whom it was attached; null where the conference's office did. */
    public @Nullable UUID organisationId;

    public String fileName;

    /** What the content is, as it says itself. */
    public String mediaType;

    /** Bytes. */
    public long size;

    /** Of the content as it is kept, in hexadecimal. */
    public String sha256;

    public String attachedBy;
    public Instant attachedAt;

    static ProposalAttachment of(Proposal proposal, @Nullable UUID answer, int place, Asker asker, CheckedFile file) {
        ProposalAttachment attachment = new ProposalAttachment();
        attachment.id = Ids.next();
        attachment.conferenceId = proposal.conferenceId;
        attachment.proposalId = proposal.id;
        attachment.answerId = answer;
        attachment.place = place;
        attachment.organisationId = asker.organisationId();
        attachment.fileName = file.name();
        attachment.mediaType = file.type().mediaType();
        attachment.size = file.size();
        attachment.sha256 = file.sha256();
        return attachment;
    }

    KeptFile file() {
        return new KeptFile(fileName, mediaType, size, sha256);
    }
}
