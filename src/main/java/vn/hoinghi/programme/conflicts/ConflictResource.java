package vn.hoinghi.programme.conflicts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hoinghi.conference.CurrentConference;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.programme.Drafts;

/** Conflicts of the draft over HTTP. */
@Path("/api/v1/conferences/{code}/programme/conflicts")
@Tag(name = "programme")
public class ConflictResource {

    private final CurrentConference conference;
    private final Drafts drafts;
    private final FindConflicts conflicts;

    ConflictResource(CurrentConference conference, Drafts drafts, FindConflicts conflicts) {
        this.conference = conference;
        this.drafts = drafts;
        this.conflicts = conflicts;
    }

    @GET
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK})
    @Operation(summary = "List what in the draft does not go together")
    public ConflictList listProgrammeConflicts(
            @QueryParam("severity") @Size(max = 3) List<ConflictSeverity> severities) {
        List<Conflict> all = conflicts.in(drafts.read(conference.id()));
        return new ConflictList(
                all.stream()
                        .filter(conflict -> severities.isEmpty() || severities.contains(conflict.severity()))
                        .toList(),
                all.stream().noneMatch(Conflict::blocksRelease));
    }
}
