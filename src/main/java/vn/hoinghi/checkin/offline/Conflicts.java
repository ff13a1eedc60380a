package vn.hoinghi.checkin.offline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.checkin.ScanClassification;
import vn.hoinghi.checkin.ScanType;
import vn.hoinghi.checkin.ScanView;
import vn.hoinghi.kernel.OneStatement;
import vn.hoinghi.kernel.paging.Cursor;
import vn.hoinghi.kernel.paging.Page;
import vn.hoinghi.kernel.paging.PageRequest;
import vn.hoinghi.kernel.problem.CommonProblem;

/** The report of conflicts. */
@Singleton
class Conflicts {

    private static final String SIGNATURE = "conflicts";

    private static final String ASKED = "select s.seq, s.list_id, s.type, s.device_id, s.account, s.gate, s.scanned_at,"
            + " s.happened_at, cast(extract(epoch from s.received_at - s.sent_at) as bigint), s.undone_at is not null,"
            + " s.answer, r.note, r.resolved_by, r.resolved_at"
            + " from scans s left join conflict_resolutions r on r.scan_id = s.id where s.conference_id = ?"
            + " and s.classification in ('REPEAT', 'DUPLICATE_OTHER_DEVICE', 'SHOULD_HAVE_BEEN_REFUSED')";

    private static final String NARROWED = ASKED + " and s.seq > ? and s.list_id = coalesce(?, s.list_id)"
            + " and s.classification = coalesce(?, s.classification)"
            + " and (r.scan_id is not null) = coalesce(?, r.scan_id is not null)";

    private static final String PAGE = NARROWED + " order by s.seq limit ?";

    private final OneStatement database;
    private final ObjectMapper json;

    Conflicts(OneStatement database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** What the report may be narrowed by. */
    record Filter(
            @Nullable UUID list,
            @Nullable ScanClassification classification,
            @Nullable Boolean resolved) {}

    private record Numbered(long seq, ConflictView view) {}

    /** A page, in the order in which they came in. */
    Page<ConflictView> page(UUID conferenceId, Filter filter, PageRequest request) {
        long after = request.cursor == null ? 0 : position(request.cursor);
        String classification =
                filter.classification() == null ? null : filter.classification().name();
        List<Numbered> found = database.rows(
                PAGE,
                this::view,
                conferenceId,
                after,
                filter.list(),
                classification,
                filter.resolved(),
                request.size() + 1);
        Long total = request.total
                ? database.rows(
                                "select count(*) from (" + NARROWED + ") every",
                                row -> row.getLong(1),
                                conferenceId,
                                0L,
                                filter.list(),
                                classification,
                                filter.resolved())
                        .get(0)
                : null;
        boolean hasMore = found.size() > request.size();
        List<Numbered> shown = hasMore ? found.subList(0, request.size()) : found;
        return new Page<>(
                shown.stream().map(Numbered::view).toList(),
                hasMore
                        ? Cursor.write(
                                SIGNATURE, List.of(shown.get(shown.size() - 1).seq()))
                        : null,
                total);
    }

    ConflictView get(UUID conferenceId, UUID scanId) {
        return database.rows(ASKED + " and s.id = ?", this::view, conferenceId, scanId).stream()
                .findFirst()
                .orElseThrow(CommonProblem.NOT_FOUND::problem)
                .view();
    }

    private static long position(String cursor) {
        try {
            return Long.parseLong((String)
                    Cursor.read(cursor, SIGNATURE, List.of(String.class)).get(0));
        } catch (NumberFormatException tampered) {
            throw CommonProblem.INVALID_CURSOR.problem();
        }
    }

    private Numbered view(ResultSet row) throws SQLException {
        long skew = row.getLong(9);
        Long known = row.wasNull() ? null : skew;
        String note = row.getString(12);
        return new Numbered(
                row.getLong(1),
                new ConflictView(
                        row.getObject(2, UUID.class),
                        ScanType.valueOf(row.getString(3)),
                        row.getObject(4, UUID.class),
                        row.getString(5),
                        row.getString(6),
                        instant(row, 7),
                        instant(row, 8),
                        known,
                        row.getBoolean(10) ? true : null,
                        scan(row.getString(11)),
                        note == null ? null : new ConflictView.Resolution(note, row.getString(13), instant(row, 14))));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private ScanView scan(String answer) {
        try {
            return json.readValue(answer, ScanView.class);
        } catch (JsonProcessingException foreign) {
            throw new IllegalStateException("A kept answer cannot be read", foreign);
        }
    }
}
