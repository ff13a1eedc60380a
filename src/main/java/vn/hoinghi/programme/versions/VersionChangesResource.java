package vn.hoinghi.programme.versions;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.conference.CurrentConference;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.programme.PublishedProgramme;
import vn.hoinghi.programme.PublishedProgrammes;
import vn.hoinghi.programme.signup.TakenSeats;

/** What a version changed, over HTTP. */
@Path("/api/v1/conferences/{code}/programme/versions/{number}/changes")
@Tag(name = "programme")
public class VersionChangesResource {

    private final CurrentConference conference;
    private final PublishedProgrammes published;
    private final TakenSeats seats;

    VersionChangesResource(CurrentConference conference, PublishedProgrammes published, TakenSeats seats) {
        this.conference = conference;
        this.published = published;
        this.seats = seats;
    }

    @GET
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK})
    @Operation(summary = "Show what a version changed against the one before or an older one, and whom it concerns")
    public VersionChangesView listVersionChanges(
            @PathParam("number") int number, @QueryParam("since") @Min(1) @Nullable Integer since) {
        UUID id = conference.id();
        PublishedProgramme after = published.numbered(id, number).orElseThrow(CommonProblem.NOT_FOUND::problem);
        int older = since == null ? number - 1 : since;
        PublishedProgramme before =
                older == 0 ? null : published.numbered(id, older).orElseThrow(CommonProblem.NOT_FOUND::problem);
        List<ProgrammeChange> changes = ProgrammeDifference.between(before, after, seats.of(id));
        return new VersionChangesView(
                number,
                before == null ? null : older,
                TellChanges.cause(number),
                changes,
                ProgrammeDifference.affected(changes));
    }
}
