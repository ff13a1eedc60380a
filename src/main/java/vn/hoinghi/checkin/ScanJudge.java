package vn.hoinghi.checkin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.CurrentUser;

/** The judge is {@code judge_scan} in the database: one statement for a scan, one for a batch. */
@Singleton
public class ScanJudge {

    private final EntityManager entities;
    private final ObjectMapper json;
    private final CurrentUser user;
    private final Clock clock;

    ScanJudge(EntityManager entities, ObjectMapper json, CurrentUser user, Clock clock) {
        this.entities = entities;
        this.json = json;
        this.user = user;
        this.clock = clock;
    }

    /**
     * A judgement.
     *
     * @param answer a {@link ScanView} as JSON, kept as it was first given; null where the identifier is of another scan
     */
    record Judgement(int index, @Nullable String answer) {}

    /** A scan of a batch and where it stands there; its names are those of the function's argument. */
    record Numbered(int index, UUID id, String ticket, ScanType type, Instant scannedAt) {

        static Numbered of(int index, OfflineScan scan) {
            return new Numbered(index, scan.scanId(), scan.ticket(), scan.type(), scan.scannedAt());
        }
    }

    /** Empty where there is no such list. */
    Optional<Judgement> online(UUID conferenceId, UUID listId, UUID scanId, ScanRequest scan) {
        Query query = entities.createNativeQuery(
                        "select 0 as index, cast(answer as text) as answer from judge_scan(:conference, :list, :scan,"
                                + " :ticket, :type, :scannedAt, cast(:sentAt as timestamptz), :receivedAt, :account,"
                                + " false)",
                        Tuple.class)
                .setParameter("scan", scanId)
                .setParameter("ticket", scan.ticket())
                .setParameter("type", scan.type().name())
                .setParameter("scannedAt", scan.scannedAt())
                .setParameter("sentAt", scan.sentAt());
        return judgements(conferenceId, listId, query).findFirst();
    }

    /** One judgement for each, where there is such a list. */
    List<Judgement> offline(UUID conferenceId, UUID listId, Instant sentAt, List<Numbered> scans) {
        Query query = entities.createNativeQuery(
                        "select index, cast(answer as text) as answer from judge_offline_scans(:conference, :list,"
                                + " cast(:scans as jsonb), :sentAt, :receivedAt, :account)",
                        Tuple.class)
                .setParameter("scans", written(scans))
                .setParameter("sentAt", sentAt);
        return judgements(conferenceId, listId, query).toList();
    }

    @SuppressWarnings("unchecked")
    private Stream<Judgement> judgements(UUID conferenceId, UUID listId, Query query) {
        List<Tuple> rows = query.setParameter("conference", conferenceId)
                .setParameter("list", listId)
                .setParameter("receivedAt", clock.instant())
                .setParameter("account", user.username())
                .getResultList();
        return rows.stream()
                .map(row -> new Judgement(row.get("index", Integer.class), row.get("answer", String.class)));
    }

    private String written(List<Numbered> scans) {
        try {
            return json.writeValueAsString(scans);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
