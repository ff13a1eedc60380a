package vn.hoinghi.people;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.web.Versions;

/** Adds an organisation, or replaces what is said of one. */
@Singleton
public class SaveOrganisation {

    @Transactional
    public OrganisationView add(UUID conferenceId, OrganisationRequest request) {
        return save(Organisation.in(conferenceId), request);
    }

    @Transactional
    public OrganisationView change(UUID conferenceId, UUID id, @Nullable String ifMatch, OrganisationRequest request) {
        Organisation organisation = Organisation.get(conferenceId, id);
        Versions.check(ifMatch, organisation.version);
        return save(organisation, request);
    }

    private static OrganisationView save(Organisation organisation, OrganisationRequest request) {
        organisation.change(request);
        organisation.persistAndFlush();
        return OrganisationView.of(organisation);
    }
}
