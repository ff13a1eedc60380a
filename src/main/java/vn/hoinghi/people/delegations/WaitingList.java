package vn.hoinghi.people.delegations;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import vn.hoinghi.people.Delegate;
import vn.hoinghi.people.DelegateCategory;
import vn.hoinghi.people.DelegateStatus;

/** Who waits for a place of an organisation, of each category first the one who moves up next. */
public record WaitingList(@Size(max = 1000) List<Waiting> items) {

    /** Somebody who waits. */
    public record Waiting(UUID delegate, String fullName, DelegateCategory category) {}

    static WaitingList of(Delegation delegation) {
        return new WaitingList(Delegate.<Delegate>find(
                        "organisationId = ?1 and status = ?2 order by category, waitingPlace nulls last, createdAt, id",
                        delegation.organisationId,
                        DelegateStatus.WAITING)
                .page(0, 1000)
                .stream()
                .map(delegate -> new Waiting(delegate.id, delegate.fullName, delegate.category))
                .toList());
    }
}
