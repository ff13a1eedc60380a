package vn.hoinghi.people.documents;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.hoinghi.kernel.problem.CommonProblem;

/** Removes a document with its content. */
@Singleton
public class RemoveDocument {

    /** @throws vn.hoinghi.kernel.problem.Problem 404 where somebody removed it first */
    @Transactional
    public void remove(UUID delegateId, UUID id) {
        if (Document.delete("delegateId = ?1 and id = ?2", delegateId, id) == 0) {
            throw CommonProblem.NOT_FOUND.problem();
        }
    }
}
