package vn.hoinghi.checkin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.checkin.devices.CurrentDevice;
import vn.hoinghi.kernel.CurrentUser;
import vn.hoinghi.kernel.OneStatement;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.kernel.problem.Problem;
import vn.hoinghi.people.DelegateStatus;

/**
 * The judge is {@code judge_scan} in the database: one statement for a scan, one for a batch, one for a delegation; whether
 * the device that asks still may is decided in the same statement.
 */
@Singleton
public class ScanJudge {

    private static final String ONE =
            "select 0, answer, fault from judge_scan(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, p_is_kept => ?)";
    private static final String BATCH =
            "select index, answer, fault from judge_offline_scans(?, ?, cast(? as jsonb), ?, ?, ?, ?, ?)";
    private static final String GROUP = "select 0, answer, fault from judge_group(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String WALK_IN = "select s.delegate_id, d.status, s.answer from scans s"
            + " join delegates d on d.id = s.delegate_id where s.id = ? and s.list_id = ? and s.source = 'WALK_IN'"
            + " and d.organisation_id = ? and d.full_name = ?";

    private final OneStatement database;
    private final ObjectMapper json;
    private final CurrentUser user;
    private final CurrentDevice device;
    private final Clock clock;

    ScanJudge(OneStatement database, ObjectMapper json, CurrentUser user, CurrentDevice device, Clock clock) {
        this.database = database;
        this.json = json;
        this.user = user;
        this.device = device;
        this.clock = clock;
    }

    /**
     * A judgement.
     *
     * @param answer a {@link ScanView} as JSON, kept as it was first given; null where there is a fault
     * @param fault why it could not be judged
     */
    record Judgement(
            int index, @Nullable String answer, @Nullable String fault) {

        /** @throws Problem where it could not be judged */
        String answerOrProblem() {
            if (answer == null) {
                throw problem();
            }
            return answer;
        }

        Problem problem() {
            return ScanJudge.problem(String.valueOf(fault));
        }
    }

    /** A scan of a batch and where it stands there; its names are those of the function's argument. */
    record Numbered(
            int index,
            UUID id,
            String ticket,
            ScanType type,
            Instant scannedAt,
            @Nullable Long sequence,
            @Nullable ScanReason refusedFor) {

        static Numbered of(int index, OfflineScan scan) {
            return new Numbered(
                    index,
                    scan.scanId(),
                    scan.ticket(),
                    scan.type(),
                    scan.scannedAt(),
                    scan.sequence(),
                    scan.refusedFor());
        }
    }

    /** Judges a scan and keeps it. */
    Judgement online(UUID conferenceId, UUID listId, UUID scanId, ScanRequest scan) {
        return one(conferenceId, listId, scanId, scan, scan.delegate() == null ? "TICKET" : "NAME", true);
    }

    /** Judges the entry of somebody who has just been registered. */
    Judgement walkIn(UUID conferenceId, UUID listId, UUID scanId, ScanRequest scan) {
        return one(conferenceId, listId, scanId, scan, "WALK_IN", true);
    }

    /**
     * Somebody who came unregistered and was judged.
     *
     * @param answer a {@link ScanView} as JSON
     */
    record WalkIn(UUID delegate, DelegateStatus status, String answer) {}

    /** Whom that request has admitted already; waits for whoever is about it at this moment, in the transaction of the caller. */
    Optional<WalkIn> knownWalkIn(UUID listId, WalkInRequest request) {
        database.rows(
                "select pg_advisory_xact_lock(hashtextextended('walk-in ' || ?, 0))",
                row -> 0,
                request.scanId().toString());
        return database
                .rows(
                        WALK_IN,
                        row -> new WalkIn(
                                row.getObject(1, UUID.class),
                                DelegateStatus.valueOf(row.getString(2)),
                                row.getString(3)),
                        request.scanId(),
                        listId,
                        request.delegate().organisation(),
                        request.delegate().fullName())
                .stream()
                .findFirst();
    }

    /** Says how a scan would be judged, and keeps nothing. */
    Judgement lookUp(UUID conferenceId, UUID listId, ScanRequest scan) {
        return one(conferenceId, listId, null, scan, "TICKET", false);
    }

    private Judgement one(
            UUID conferenceId, UUID listId, @Nullable UUID scanId, ScanRequest scan, String source, boolean isKept) {
        return database.rows(
                        ONE,
                        ScanJudge::judgement,
                        conferenceId,
                        listId,
                        scanId,
                        scan.ticket(),
                        scan.type().name(),
                        scan.scannedAt(),
                        scan.sentAt(),
                        clock.instant(),
                        user.username(),
                        device.id(),
                        device.keyHash(),
                        scan.delegate(),
                        source,
                        isKept)
                .get(0);
    }

    /**
     * One judgement for each.
     *
     * @throws Problem 404 without such a list; 401 or 403 where the device may not
     */
    List<Judgement> offline(UUID conferenceId, UUID listId, Instant sentAt, List<Numbered> scans) {
        return judged(database.rows(
                BATCH,
                ScanJudge::judgement,
                conferenceId,
                listId,
                written(scans),
                sentAt,
                clock.instant(),
                user.username(),
                device.id(),
                device.keyHash()));
    }

    /**
     * One judgement for each member of the delegation who is approved.
     *
     * @throws Problem 404 without such a list; 401 or 403 where the device may not
     */
    List<Judgement> group(UUID conferenceId, UUID listId, UUID groupId, GroupRequest group) {
        return judged(database.rows(
                GROUP,
                ScanJudge::judgement,
                conferenceId,
                listId,
                groupId,
                group.organisation(),
                group.type().name(),
                group.scannedAt(),
                clock.instant(),
                user.username(),
                device.id(),
                device.keyHash()));
    }

    /** A fault without a place in the batch is one of the whole. */
    private static List<Judgement> judged(List<Judgement> judgements) {
        judgements.stream()
                .filter(judgement -> judgement.fault() != null && !"SCAN_ID_REUSED".equals(judgement.fault()))
                .findFirst()
                .ifPresent(judgement -> {
                    throw judgement.problem();
                });
        return judgements;
    }

    /** What the database had against judging. */
    static Problem problem(String fault) {
        return switch (fault) {
            case "NOT_FOUND" -> CommonProblem.NOT_FOUND.problem();
            case "SCAN_ID_REUSED" -> CheckInProblem.SCAN_ID_REUSED.problem();
            case "NOTHING_TO_UNDO" -> CheckInProblem.NOTHING_TO_UNDO.problem();
            case "UNDO_TOO_LATE" -> CheckInProblem.UNDO_TOO_LATE.problem();
            default -> CurrentDevice.problem(fault);
        };
    }

    private static Judgement judgement(ResultSet row) throws SQLException {
        return new Judgement(row.getInt(1), row.getString(2), row.getString(3));
    }

    private String written(List<Numbered> scans) {
        try {
            return json.writeValueAsString(scans);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
