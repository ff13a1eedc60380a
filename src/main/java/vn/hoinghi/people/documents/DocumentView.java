package vn.hoinghi.people.documents;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;

/**
 * What is said of a document.
 *
 * @param size bytes
 * @param sha256 of the content, in hexadecimal; also its entity tag
 */
public record DocumentView(
        UUID id,
        DocumentKind kind,
        @Size(max = 400) String fileName,
        @Size(max = 100) String mediaType,
        long size,
        @Size(min = 64, max = 64) String sha256,
        String uploadedBy,
        Instant uploadedAt) {

    static DocumentView of(Document document) {
        return new DocumentView(
                document.id,
                document.kind,
                document.fileName,
                document.mediaType,
                document.size,
                document.sha256,
                document.uploadedBy,
                document.uploadedAt);
    }
}
