package vn.hoinghi.people.documents;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import vn.hoinghi.kernel.CurrentUser;
import vn.hoinghi.kernel.files.CheckedFile;
import vn.hoinghi.kernel.files.FileContents;
import vn.hoinghi.people.Delegate;

/** Hands a document in for a delegate: a photo in place of the one before, a letter beside the others. */
@Singleton
public class HandInDocument {

    private static final int PLACE_OF_PHOTO = 0;

    private final EntityManager entities;
    private final FileContents contents;
    private final Clock clock;
    private final CurrentUser user;

    HandInDocument(EntityManager entities, FileContents contents, Clock clock, CurrentUser user) {
        this.entities = entities;
        this.contents = contents;
        this.clock = clock;
        this.user = user;
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 409 {@code letters-full} */
    @Transactional
    public DocumentView handIn(Delegate delegate, DocumentKind kind, CheckedFile file) {
        takeTurn(delegate.id);
        Document document = Document.of(delegate, kind, file, place(delegate.id, kind));
        document.uploadedBy = user.username();
        document.uploadedAt = clock.instant();
        document.persistAndFlush();
        contents.keep(Document.CONTENTS, document.id, file.bytes());
        return DocumentView.of(document);
    }

    /** Those who hand in for one delegate do so one after the other; else the constraint would refuse all but one. */
    private void takeTurn(UUID delegateId) {
        entities.createNativeQuery("select id from delegates where id = :delegate for no key update", UUID.class)
                .setParameter("delegate", delegateId)
                .getResultList();
    }

    private int place(UUID delegateId, DocumentKind kind) {
        return switch (kind) {
            case PHOTO -> {
                Document.delete("delegateId = ?1 and kind = ?2", delegateId, kind);
                yield PLACE_OF_PHOTO;
            }
            case NOMINATION_LETTER -> freePlace(delegateId);
        };
    }

    private int freePlace(UUID delegateId) {
        List<?> free = entities.createNativeQuery(
                        "select place from generate_series(1, 10) place where not exists"
                                + " (select from documents d where d.delegate_id = :delegate and d.place = place.place)"
                                + " order by place limit 1",
                        Integer.class)
                .setParameter("delegate", delegateId)
                .getResultList();
        if (free.isEmpty()) {
            throw DocumentProblem.LETTERS_FULL.because(
                    "Mỗi đại biểu có nhiều nhất 10 công văn.", "A delegate has at most 10 letters.");
        }
        return (Integer) free.get(0);
    }
}
