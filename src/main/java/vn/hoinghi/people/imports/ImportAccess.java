package vn.hoinghi.people.imports;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.conference.CurrentConference;
import vn.hoinghi.kernel.imports.ImportedFile;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.people.DelegateAccess;

/** Whose lists the caller reaches: a focal point those it sent for its organisation, the office all. */
@RequestScoped
public class ImportAccess {

    private final CurrentConference conference;
    private final DelegateAccess access;

    ImportAccess(CurrentConference conference, DelegateAccess access) {
        this.conference = conference;
        this.access = access;
    }

    /** The one organisation the caller's lists are limited to; null where they are not. */
    @Nullable
    UUID onlyOrganisation() {
        return access.onlyOrganisation();
    }

    /** The import, for a caller who may know of it; else 404. */
    DelegateImport get(UUID id) {
        DelegateImport made = ImportedFile.get(DelegateImport.class, conference.id(), id);
        UUID only = onlyOrganisation();
        if (only != null && !only.equals(made.organisationId)) {
            throw CommonProblem.NOT_FOUND.problem();
        }
        return made;
    }
}
