package vn.hoinghi.programme;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import vn.hoinghi.calendar.Calendar;
import vn.hoinghi.calendar.Engagement;
import vn.hoinghi.kernel.TimeSlot;
import vn.hoinghi.kernel.problem.Fault;

/** Makes the draft a version that people are told, and binds its people and rooms. All of it, or nothing. */
@Singleton
public class PublishProgramme {

    private final ProgrammeLock lock;
    private final Drafts drafts;
    private final Calendar calendar;
    private final PublishedProgrammes published;
    private final Clock clock;

    PublishProgramme(ProgrammeLock lock, Drafts drafts, Calendar calendar, PublishedProgrammes published, Clock clock) {
        this.lock = lock;
        this.drafts = drafts;
        this.calendar = calendar;
        this.published = published;
        this.clock = clock;
    }

    /**
     * Publishes the draft as it stands.
     *
     * @throws vn.hoinghi.kernel.problem.Problem 422 with every conflict there is; 409 where a meeting took one of its
     *     people in the same moment
     */
    @Transactional
    public ProgrammeVersionView publish(UUID conferenceId, PublicationRequest request) {
        int number = lock.nextVersion(conferenceId);
        Draft draft = drafts.read(conferenceId);
        List<Fault> conflicts = ProgrammeConflicts.in(draft, meetings(conferenceId, draft.engagements()));
        if (!conflicts.isEmpty()) {
            throw ProgrammeProblem.PROGRAMME_CONFLICTS.naming(conflicts);
        }
        PublishedProgramme programme = new Snapshot(draft).as(number, request, clock.instant());
        ProgrammeVersion version = published.keep(conferenceId, programme);
        calendar.replaceSessions(conferenceId, draft.engagements(), draft.bookings());
        return ProgrammeVersionView.of(version);
    }

    /** The meetings of these people from the first of the engagements to the last. */
    private List<Engagement> meetings(UUID conferenceId, List<Engagement> engagements) {
        if (engagements.isEmpty()) {
            return List.of();
        }
        List<TimeSlot> times = engagements.stream().map(Engagement::during).toList();
        TimeSlot whole = new TimeSlot(
                times.stream()
                        .map(TimeSlot::startsAt)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                times.stream()
                        .map(TimeSlot::endsAt)
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
        List<UUID> people =
                engagements.stream().map(Engagement::delegateId).distinct().toList();
        return calendar.engagements(conferenceId, people, whole).stream()
                .filter(engagement -> engagement.kind() == Engagement.Kind.MEETING)
                .toList();
    }
}
