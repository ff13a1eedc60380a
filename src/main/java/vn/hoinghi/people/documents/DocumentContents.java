package vn.hoinghi.people.documents;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.List;
import java.util.UUID;
import vn.hoinghi.kernel.problem.CommonProblem;

/** The bytes of documents. The driver would hold a whole column in memory: they are read in slices. */
@Singleton
public class DocumentContents {

    private static final int SLICE = 256 * 1024;

    private final EntityManager entities;
    private final HttpServerRequest request;

    DocumentContents(EntityManager entities, HttpServerRequest request) {
        this.entities = entities;
        this.request = request;
    }

    void keep(UUID documentId, byte[] content) {
        entities.createNativeQuery("insert into document_contents (document_id, content) values (:document, :content)")
                .setParameter("document", documentId)
                .setParameter("content", content)
                .executeUpdate();
    }

    /** The bytes, to be read once; reading fails where the document goes meanwhile, so that no part is taken for the whole. */
    InputStream open(Document document) {
        return new SequenceInputStream(new Enumeration<>() {
            private long next;

            @Override
            public boolean hasMoreElements() {
                return next < document.size;
            }

            @Override
            public InputStream nextElement() {
                byte[] slice = sliceOrBreakOff(document.id, next);
                next += slice.length;
                return new ByteArrayInputStream(slice);
            }
        });
    }

    /** Once the status is sent, only an answer that breaks off tells the caller that it is not the whole. */
    private byte[] sliceOrBreakOff(UUID documentId, long from) {
        try {
            return slice(documentId, from);
        } catch (RuntimeException failure) {
            if (from > 0) {
                request.response().reset();
            }
            throw failure;
        }
    }

    private byte[] slice(UUID documentId, long from) {
        List<?> slice = entities.createNativeQuery(
                        "select substring(content from cast(:first as int) for cast(:length as int))"
                                + " from document_contents where document_id = :document",
                        byte[].class)
                .setParameter("first", from + 1)
                .setParameter("length", SLICE)
                .setParameter("document", documentId)
                .getResultList();
        if (slice.isEmpty() || ((byte[]) slice.get(0)).length == 0) {
            throw CommonProblem.NOT_FOUND.problem();
        }
        return (byte[]) slice.get(0);
    }
}
