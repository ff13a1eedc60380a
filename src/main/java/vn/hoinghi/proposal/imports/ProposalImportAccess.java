package vn.hoinghi.proposal.imports;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.conference.CurrentConference;
import vn.hoinghi.kernel.CurrentUser;
import vn.hoinghi.kernel.imports.ImportedFile;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.proposal.Asker;

/** Whose lists the caller reaches: a focal point those sent for its organisation by one, the office all. */
@Singleton
class ProposalImportAccess {

    private final CurrentConference conference;
    private final CurrentUser user;

    ProposalImportAccess(CurrentConference conference, CurrentUser user) {
        this.conference = conference;
        this.user = user;
    }

    /** The one organisation the caller's lists are limited to; null where they are not. */
    @Nullable
    UUID onlyOrganisation() {
        return Asker.of(user).organisationId();
    }

    /** The import, for a caller who may know of it; else 404. */
    ProposalImport get(UUID id) {
        ProposalImport made = ImportedFile.get(ProposalImport.class, conference.id(), id);
        UUID only = onlyOrganisation();
        if (only != null && !only.equals(made.organisationId)) {
            throw CommonProblem.NOT_FOUND.problem();
        }
        return made;
    }
}
