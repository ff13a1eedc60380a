package vn.hoinghi.checkin.attendance;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.OneStatement;
import vn.hoinghi.kernel.paging.Cursor;
import vn.hoinghi.kernel.paging.Page;
import vn.hoinghi.kernel.paging.PageRequest;
import vn.hoinghi.people.DelegateCategory;
import vn.hoinghi.people.OrganisationKind;

/** The figures of one list, each of one statement, so that its parts are of the same moment. */
@Singleton
public class AttendanceFigures {

    private static final String SIGNATURE = "attendees";

    private static final String ATTENDEES = "select a.delegate_id, c.full_name, c.category, c.organisation_id,"
            + " a.first_entry_at, a.last_exit_at, a.inside, (select cast(floor(sum(extract(epoch from"
            + " greatest(coalesce(s.left_at, cast(? as timestamptz)) - s.entered_at, interval '0'))) / 60) as int) from stays s"
            + " where s.list_id = a.list_id and s.delegate_id = a.delegate_id)"
            + " from attendances a join delegate_cards c on c.id = a.delegate_id where a.list_id = ?"
            + " and a.inside = coalesce(?, a.inside) and a.delegate_id > ? order by a.delegate_id limit ?";

    private static final String COUNT =
            "select count(*) from attendances a where a.list_id = ? and a.inside = coalesce(?, a.inside)";

    private static final String MISSING =
            "select p.organisation_id, min(c.organisation_code), min(c.organisation_kind),"
                    + " min(cast(c.organisation_name_vi as text)), min(cast(c.organisation_name_en as text)),"
                    + " cast(count(*) as int), cast(count(*) filter (where p.has_entered) as int)"
                    + " from list_people p join delegate_cards c on c.id = p.delegate_id where p.list_id = ? and p.is_expected"
                    + " group by p.organisation_id having not bool_or(p.is_inside) order by 2";

    private static final String QUORUM = "select l.quorum_percent, q.expected,"
            + " cast(ceil(q.expected * coalesce(l.quorum_percent, 50) / 100.0) as int), q.inside from check_in_lists l,"
            + " lateral (select cast(count(*) filter (where p.is_expected) as int) as expected,"
            + " cast(count(*) filter (where p.is_expected and p.is_inside) as int) as inside from list_people p"
            + " where p.list_id = l.id) q where l.id = ?";

    private static final String ARRIVALS = "select date_trunc('minute', s.happened_at) as minute, s.gate, s.device_id,"
            + " cast(count(*) filter (where a.first_scan_id is not null) as int),"
            + " cast(count(*) filter (where s.type = 'ENTRY') as int),"
            + " cast(count(*) filter (where s.type = 'EXIT') as int)"
            + " from scans s left join attendances a on a.list_id = s.list_id and a.first_scan_id = s.id"
            + " where s.list_id = ? and s.result = 'ADMITTED' and s.undone_at is null"
            + " and s.happened_at >= coalesce(cast(? as timestamptz), s.happened_at)"
            + " and s.happened_at < coalesce(cast(? as timestamptz), 'infinity')"
            + " group by 1, 2, 3 order by 1, 2, 3";

    private static final int HALF = 50;

    private final OneStatement database;
    private final Clock clock;

    AttendanceFigures(OneStatement database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Those who came, or who are inside now, or who are not any more. */
    Page<AttendeeView> attendees(UUID listId, @Nullable Boolean inside, PageRequest request) {
        UUID after = request.cursor == null
                ? new UUID(0, 0)
                : (UUID) Cursor.read(request.cursor, SIGNATURE + listId, List.of(UUID.class))
                        .get(0);
        List<AttendeeView> found = database.rows(
                ATTENDEES, AttendanceFigures::attendee, clock.instant(), listId, inside, after, request.size() + 1);
        boolean hasMore = found.size() > request.size();
        List<AttendeeView> shown = hasMore ? found.subList(0, request.size()) : found;
        return new Page<>(
                shown,
                hasMore
                        ? Cursor.write(
                                SIGNATURE + listId,
                                List.of(shown.get(shown.size() - 1).delegate()))
                        : null,
                request.total
                        ? database.rows(COUNT, row -> row.getLong(1), listId, inside)
                                .get(0)
                        : null);
    }

    private static AttendeeView attendee(ResultSet row) throws SQLException {
        return new AttendeeView(
                row.getObject(1, UUID.class),
                row.getString(2),
                DelegateCategory.valueOf(row.getString(3)),
                row.getObject(4, UUID.class),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                instant(row, 6),
                row.getBoolean(7),
                row.getInt(8));
    }

    MissingDelegations missing(UUID listId) {
        return new MissingDelegations(database.rows(
                MISSING,
                row -> new MissingDelegation(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        OrganisationKind.valueOf(row.getString(3)),
                        new LocalisedText(row.getString(4), row.getString(5)),
                        row.getInt(6),
                        row.getInt(7)),
                listId));
    }

    Quorum quorum(UUID listId) {
        return database.rows(
                        QUORUM,
                        row -> {
                            int percent = row.getInt(1);
                            return new Quorum(
                                    row.wasNull() ? HALF : percent,
                                    row.getInt(2),
                                    row.getInt(3),
                                    row.getInt(4),
                                    row.getInt(4) >= row.getInt(3));
                        },
                        listId)
                .get(0);
    }

    /** From one instant, included, to another, excluded; all of it where neither is said. */
    public Arrivals arrivals(UUID listId, @Nullable Instant from, @Nullable Instant to) {
        return new Arrivals(database.rows(
                ARRIVALS,
                row -> new Arrivals.Minute(
                        row.getObject(1, OffsetDateTime.class).toInstant(),
                        row.getString(2),
                        row.getObject(3, UUID.class),
                        row.getInt(4),
                        row.getInt(5),
                        row.getInt(6)),
                listId,
                from,
                to));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
