package vn.hoinghi.proposal;

import jakarta.persistence.Embeddable;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** An organisation a proposal names; with its conference, so that the foreign key keeps it in there. */
@Embeddable
public record OrganisationRef(UUID conferenceId, UUID organisationId) {

    static Set<OrganisationRef> all(UUID conferenceId, Collection<UUID> organisations) {
        Set<OrganisationRef> references = new LinkedHashSet<>();
        organisations.forEach(organisation -> references.add(new OrganisationRef(conferenceId, organisation)));
        return references;
    }

    /** Their identifiers in one order, so that the same organisations always look the same. */
    static List<UUID> identifiers(Collection<OrganisationRef> references) {
        return references.stream()
                .map(OrganisationRef::organisationId)
                .sorted(Comparator.comparing(UUID::toString))
                .toList();
    }
}
