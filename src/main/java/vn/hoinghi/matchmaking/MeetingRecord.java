package vn.hoinghi.matchmaking;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;

/** What came of a meeting. A side confirms a revision of it, so that a change takes confirmations back. */
@Entity
@Table(name = "meeting_records")
public class MeetingRecord extends PanacheEntityBase {

    @Id
    public UUID meetingId;

    public UUID conferenceId;
    public UUID roundId;

    @Embedded
    @EmbeddedColumnNaming("discussed_%s")
    public @Nullable LocalisedText discussed;

    @ElementCollection
    @CollectionTable(name = "meeting_results", joinColumns = @JoinColumn(name = "meeting_id"))
    @OrderBy("position")
    List<RecordedResult> results = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "meeting_commitments", joinColumns = @JoinColumn(name = "meeting_id"))
    @OrderBy("position")
    List<RecordedCommitment> commitments = new ArrayList<>();

    public long revision;
    public @Nullable Long partyConfirmedRevision;
    public @Nullable Instant partyConfirmedAt;
    public @Nullable Long otherPartyConfirmedRevision;
    public @Nullable Instant otherPartyConfirmedAt;
    public Instant updatedAt;

    @Version
    public long version;

    void change(RecordRequest request, Instant now) {
        revision++;
        updatedAt = now;
        discussed = request.discussed();
        results.clear();
        for (RecordRequest.Result each : request.resultsOrNone()) {
            results.add(new RecordedResult(conferenceId, results.size(), each.proposal(), each.result(), each.note()));
        }
        commitments.clear();
        for (RecordRequest.Promise each : request.commitmentsOrNone()) {
            commitments.add(
                    new RecordedCommitment(conferenceId, commitments.size(), each.what(), each.owner(), each.dueOn()));
        }
    }

    /** Whether that revision is what is written now. */
    boolean isConfirmed(@Nullable Long confirmed) {
        return confirmed != null && confirmed == revision;
    }

    static Optional<MeetingRecord> of(Meeting meeting) {
        return find("meetingId", meeting.id).firstResultOptional();
    }

    /** The record, empty where nobody wrote any; nobody else changes it until the transaction ends. */
    static MeetingRecord getToChange(Meeting meeting, Instant now) {
        getEntityManager()
                .createNativeQuery("insert into meeting_records (meeting_id, conference_id, round_id, updated_at)"
                        + " values (:meeting, :conference, :round, :now) on conflict do nothing")
                .setParameter("meeting", meeting.id)
                .setParameter("conference", meeting.conferenceId)
                .setParameter("round", meeting.roundId)
                .setParameter("now", now)
                .executeUpdate();
        return MeetingRecord.<MeetingRecord>find("meetingId", meeting.id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResult();
    }
}
