package vn.hoinghi.people.documents;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.UUID;
import vn.hoinghi.kernel.CurrentUser;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.people.Delegate;
import vn.hoinghi.people.DelegateAccess;

/** Whose documents the caller reaches: those of the delegates it may know of, at the door their photos only. */
@RequestScoped
public class DocumentAccess {

    private final CurrentUser user;
    private final DelegateAccess delegates;

    DocumentAccess(CurrentUser user, DelegateAccess delegates) {
        this.user = user;
        this.delegates = delegates;
    }

    /** The delegate, for a caller who may hand such a document in; a delegate's letter is its organisation's to write. */
    Delegate delegateToChange(UUID delegateId, DocumentKind kind) {
        Delegate delegate = delegates.get(delegateId);
        if (user.is(Role.DELEGATE) && kind != DocumentKind.PHOTO) {
            throw CommonProblem.FORBIDDEN.problem();
        }
        return delegate;
    }

    /** The document, for a caller who may know of it; else 404. */
    Document get(UUID delegateId, UUID id) {
        Document document = Document.get(delegates.get(delegateId).id, id);
        if (isHidden(document)) {
            throw CommonProblem.NOT_FOUND.problem();
        }
        return document;
    }

    /** The delegate's documents that the caller may know of, photo first, letters as they came. */
    List<Document> list(UUID delegateId) {
        return Document.<Document>stream(
                        "delegateId = ?1 order by kind desc, uploadedAt, id", delegates.get(delegateId).id)
                .filter(document -> !isHidden(document))
                .toList();
    }

    private boolean isHidden(Document document) {
        return user.is(Role.DESK) && document.kind != DocumentKind.PHOTO;
    }
}
