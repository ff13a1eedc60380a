package vn.hoinghi.people.documents;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import vn.hoinghi.kernel.Ids;
import vn.hoinghi.kernel.files.CheckedFile;
import vn.hoinghi.kernel.files.FileTable;
import vn.hoinghi.kernel.files.KeptFile;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.people.Delegate;

/** A file handed in for a delegate, without its bytes. It never changes: another file is another document. */
@Entity
@Immutable
@Table(name = "documents")
public class Document extends PanacheEntityBase {

    static final FileTable CONTENTS = new FileTable("document_contents", "document_id");

    @Id
    public UUID id;

    public UUID conferenceId;
    public UUID delegateId;

    @Enumerated(EnumType.STRING)
    public DocumentKind kind;

    /** Which of the places that the delegate has for documents of this kind. */
    public int place;

    public String fileName;

    /** What the content is, as its first bytes say. */
    public String mediaType;

    /** Bytes. */
    public long size;

    /** Of the content as it is kept, in hexadecimal. */
    public String sha256;

    public String uploadedBy;
    public Instant uploadedAt;

    static Document of(Delegate delegate, DocumentKind kind, CheckedFile file, int place) {
        Document document = new Document();
        document.id = Ids.next();
        document.conferenceId = delegate.conferenceId;
        document.delegateId = delegate.id;
        document.kind = kind;
        document.place = place;
        document.fileName = file.name();
        document.mediaType = file.type().mediaType();
        document.size = file.size();
        document.sha256 = file.sha256();
        return document;
    }

    KeptFile file() {
        return new KeptFile(fileName, mediaType, size, sha256);
    }

    static Document get(UUID delegateId, UUID id) {
        return Document.<Document>find("delegateId = ?1 and id = ?2", delegateId, id)
                .firstResultOptional()
                .orElseThrow(CommonProblem.NOT_FOUND::problem);
    }
}
