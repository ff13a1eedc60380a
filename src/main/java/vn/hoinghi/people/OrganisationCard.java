package vn.hoinghi.people;

import java.util.UUID;
import vn.hoinghi.kernel.LocalisedText;

/** What everybody in a conference may know of an organisation. */
public record OrganisationCard(UUID id, String code, OrganisationKind kind, LocalisedText name) {

    static OrganisationCard of(Organisation organisation) {
        return new OrganisationCard(organisation.id, organisation.code, organisation.kind, organisation.name);
    }
}
