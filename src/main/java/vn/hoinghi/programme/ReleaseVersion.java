package vn.hoinghi.programme;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.calendar.Calendar;
import vn.hoinghi.programme.conflicts.Conflict;
import vn.hoinghi.programme.conflicts.FindConflicts;
import vn.hoinghi.programme.signup.TakenSeats;
import vn.hoinghi.programme.versions.ProgrammeDifference;
import vn.hoinghi.programme.versions.TellChanges;

/** Keeps a version, binds its people and rooms, and tells whom it concerns, in the caller's transaction. */
@Singleton
class ReleaseVersion {

    private final FindConflicts conflicts;
    private final PublishedProgrammes published;
    private final Calendar calendar;
    private final TellChanges changes;
    private final TakenSeats seats;

    ReleaseVersion(
            FindConflicts conflicts,
            PublishedProgrammes published,
            Calendar calendar,
            TellChanges changes,
            TakenSeats seats) {
        this.conflicts = conflicts;
        this.published = published;
        this.calendar = calendar;
        this.changes = changes;
        this.seats = seats;
    }

    /**
     * @param bound what the programme binds
     * @param programme what people are told
     * @throws vn.hoinghi.kernel.problem.Problem 422 with every conflict that blocks it; 409 where people were told all of it
     */
    ProgrammeVersionView release(Draft bound, PublishedProgramme programme) {
        List<Conflict> blocking = conflicts.blocking(bound);
        if (!blocking.isEmpty()) {
            throw ProgrammeProblem.PROGRAMME_CONFLICTS.naming(
                    blocking.stream().map(Conflict::fault).toList());
        }
        UUID conferenceId = bound.conference().id();
        @Nullable PublishedProgramme before = published.latest(conferenceId).orElse(null);
        if (before != null && programme.says(before)) {
            throw ProgrammeProblem.PROGRAMME_UNCHANGED.problem();
        }
        ProgrammeVersion version = published.keep(conferenceId, programme);
        // Seats are read after it was kept, which waits for all that are being taken.
        calendar.replaceSessions(conferenceId, bound.engagements(), bound.bookings());
        changes.tell(
                conferenceId,
                programme,
                ProgrammeDifference.between(before, programme, seats.of(conferenceId)),
                new OccasionWords(bound.conference().zone()));
        return ProgrammeVersionView.of(version);
    }
}
