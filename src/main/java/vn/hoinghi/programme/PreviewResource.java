package vn.hoinghi.programme;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.conference.CurrentConference;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.web.Versions;
import vn.hoinghi.programme.conflicts.Conflict;
import vn.hoinghi.programme.conflicts.FindConflicts;
import vn.hoinghi.programme.signup.TakenSeats;
import vn.hoinghi.programme.versions.ProgrammeChange;
import vn.hoinghi.programme.versions.ProgrammeDifference;
import vn.hoinghi.programme.versions.PublicationPreview;

/** The preview of a publication over HTTP. Its tag, sent as {@code If-Match}, publishes exactly what was looked at. */
@Path("/api/v1/conferences/{code}/programme/preview")
@Tag(name = "programme")
public class PreviewResource {

    private final CurrentConference conference;
    private final Drafts drafts;
    private final PublishedProgrammes published;
    private final FindConflicts conflicts;
    private final TakenSeats seats;
    private final Clock clock;

    PreviewResource(
            CurrentConference conference,
            Drafts drafts,
            PublishedProgrammes published,
            FindConflicts conflicts,
            TakenSeats seats,
            Clock clock) {
        this.conference = conference;
        this.drafts = drafts;
        this.published = published;
        this.conflicts = conflicts;
        this.seats = seats;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Role.Names.ORGANISER)
    @Operation(summary = "Show what publishing the draft would change, whom it would tell, and what keeps it from that")
    public RestResponse<PublicationPreview> previewPublication() {
        Draft draft = drafts.read(conference.id());
        @Nullable PublishedProgramme before = published.latest(conference.id()).orElse(null);
        List<Conflict> found = conflicts.in(draft);
        List<ProgrammeChange> changes = ProgrammeDifference.between(
                before, new Snapshot(draft).unnamed(clock.instant()), seats.of(conference.id()));
        return Versions.ok(
                new PublicationPreview(
                        before == null ? null : before.version(),
                        found.stream().noneMatch(Conflict::blocksRelease),
                        found,
                        changes,
                        ProgrammeDifference.affected(changes)),
                draft.fingerprint());
    }
}
