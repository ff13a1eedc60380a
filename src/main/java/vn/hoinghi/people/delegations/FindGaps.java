package vn.hoinghi.people.delegations;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.hoinghi.people.Delegate;
import vn.hoinghi.people.DelegateCategory;
import vn.hoinghi.people.DelegateStatus;
import vn.hoinghi.people.delegations.DelegationGaps.Gap;
import vn.hoinghi.people.documents.Documents;
import vn.hoinghi.people.questions.Question;

/** Finds what is missing of a delegation. */
@Singleton
class FindGaps {

    private final Documents documents;

    FindGaps(Documents documents) {
        this.documents = documents;
    }

    DelegationGaps of(Delegation delegation) {
        List<String> required = Question.of(delegation.conferenceId).stream()
                .filter(question -> question.required)
                .map(question -> question.code)
                .toList();
        List<Delegate> coming = Delegate.list(
                "organisationId = ?1 and status in ?2 order by givenKey, fullName, id",
                delegation.organisationId,
                Set.of(DelegateStatus.PENDING, DelegateStatus.APPROVED));
        Set<UUID> withPhoto = documents.withPhoto(
                delegation.conferenceId,
                coming.stream().map(delegate -> delegate.id).toList());
        boolean hasHead = coming.stream()
                .anyMatch(delegate ->
                        delegate.category == DelegateCategory.HEAD || delegate.id.equals(delegation.headId));
        return new DelegationGaps(
                !hasHead,
                coming.stream()
                        .map(delegate -> new DelegationGaps.OfDelegate(
                                delegate.id,
                                delegate.fullName,
                                missing(delegate, withPhoto),
                                unanswered(delegate, required)))
                        .filter(found ->
                                !found.misses().isEmpty() || !found.questions().isEmpty())
                        .toList());
    }

    private static List<Gap> missing(Delegate delegate, Set<UUID> withPhoto) {
        List<Gap> gaps = new ArrayList<>();
        if (!withPhoto.contains(delegate.id)) {
            gaps.add(Gap.PHOTO);
        }
        if (delegate.position == null) {
            gaps.add(Gap.POSITION);
        }
        if (delegate.phone == null && delegate.email == null) {
            gaps.add(Gap.CONTACT);
        }
        return gaps;
    }

    private static List<String> unanswered(Delegate delegate, List<String> required) {
        return required.stream()
                .filter(code -> !delegate.answers.containsKey(code))
                .toList();
    }
}
