package vn.hoinghi.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;

/** What everybody in a conference may know of a delegate: name as on the badge, position, whom they come for. */
public record DelegateCard(
        UUID id,
        String fullName,
        @Nullable LocalisedText position,
        DelegateCategory category,
        DelegateStatus status,
        OrganisationCard organisation) {

    static DelegateCard of(Delegate delegate, Organisation organisation) {
        return new DelegateCard(
                delegate.id,
                delegate.fullName,
                delegate.position,
                delegate.category,
                delegate.status,
                OrganisationCard.of(organisation));
    }
}
