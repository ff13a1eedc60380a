package vn.hoinghi.matchmaking;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.kernel.web.Versions;

/** Writes down what came of a meeting, and lets each side confirm it. */
@Singleton
public class WriteRecord {

    private final EntityManager entities;
    private final Clock clock;

    WriteRecord(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    public RecordView show(RoundVisit visit, UUID id) {
        return MeetingRecord.of(Meeting.get(visit, id)).map(RecordView::of).orElseGet(() -> RecordView.none(id));
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 412 where it was written or confirmed meanwhile */
    @Transactional
    public RecordView write(RoundVisit visit, UUID id, @Nullable String ifMatch, RecordRequest request) {
        MeetingRecord record = MeetingRecord.getToChange(meeting(visit, id), clock.instant());
        Versions.check(ifMatch, record.version);
        record.change(request, clock.instant());
        entities.flush();
        return RecordView.of(record);
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 412 where another revision is written by now */
    @Transactional
    public RecordView confirm(RoundVisit visit, UUID id, RecordConfirmationRequest request) {
        Meeting meeting = meeting(visit, id);
        UUID side = side(visit, meeting, request);
        String of = meeting.partyId.equals(side) ? "party" : "other_party";
        entities.createNativeQuery("update meeting_records set version = version + 1, " + of
                        + "_confirmed_revision = revision, " + of + "_confirmed_at = :now"
                        + " where meeting_id = :meeting and revision = :revision and " + of
                        + "_confirmed_revision is distinct from revision")
                .setParameter("now", clock.instant())
                .setParameter("meeting", id)
                .setParameter("revision", request.revision())
                .executeUpdate();
        return MeetingRecord.of(meeting)
                .filter(record -> record.revision == request.revision())
                .map(RecordView::of)
                .orElseThrow(CommonProblem.STALE_VERSION::problem);
    }

    private Meeting meeting(RoundVisit visit, UUID id) {
        Instant now = clock.instant();
        Round.holdFor(RoundOperation.RECORD, visit, now);
        Meeting meeting = Meeting.get(visit, id);
        meeting.checkNotCancelled();
        return meeting;
    }

    private static UUID side(RoundVisit visit, Meeting meeting, RecordConfirmationRequest request) {
        UUID side = request.party() == null ? visit.ownParty() : request.party();
        if (side == null || !meeting.hasSide(side)) {
            throw References.missing("/party");
        }
        visit.checkSpeaksFor(side);
        return side;
    }
}
