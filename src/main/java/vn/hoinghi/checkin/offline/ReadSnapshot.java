package vn.hoinghi.checkin.offline;

import static java.util.stream.Collectors.joining;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.checkin.CheckInList;
import vn.hoinghi.checkin.CheckInListView;
import vn.hoinghi.kernel.OneStatement;
import vn.hoinghi.kernel.paging.Delta;
import vn.hoinghi.people.tickets.TicketKeys;

/** Reads what a phone needs to go on without network: all of it, or what changed since. */
@Singleton
class ReadSnapshot {

    private static final int FORMAT = 1;

    private static final String CHANGES = "select cast(cast(xid as text) as bigint), id, code_hash"
            + " from snapshot_changes(?, ?, cast(cast(? as text) as xid8), ?, ?)";

    private final OneStatement database;
    private final TicketKeys keys;
    private final Clock clock;

    ReadSnapshot(OneStatement database, TicketKeys keys, Clock clock) {
        this.database = database;
        this.keys = keys;
        this.clock = clock;
    }

    /** Somebody who changed, or a code that is there no more. */
    private record Change(long xid, UUID id, byte @Nullable [] codeHash) {

        static Change of(ResultSet row) throws SQLException {
            return new Change(row.getLong(1), row.getObject(2, UUID.class), row.getBytes(3));
        }
    }

    /**
     * A page of at most so many changes.
     *
     * @throws vn.hoinghi.kernel.problem.Problem 400 where the cursor is none of ours
     */
    SnapshotView read(CheckInList list, String updatedSince, @Nullable String cursor, int most) {
        Delta delta = cursor == null ? Delta.startingAt(updatedSince, oldestRunning()) : Delta.goingOn(cursor);
        List<Change> changes = database.rows(
                CHANGES,
                Change::of,
                list.conferenceId,
                list.id,
                Long.toUnsignedString(delta.transaction()),
                delta.id(),
                most + 1);
        boolean hasMore = changes.size() > most;
        List<Change> told = hasMore ? changes.subList(0, most) : changes;
        Change last = told.isEmpty() ? null : told.get(told.size() - 1);
        return new SnapshotView(
                FORMAT,
                EntryBox.text(list.salt),
                clock.instant(),
                CheckInListView.of(list),
                keys.published(),
                entries(list, told),
                removed(list, told),
                hasMore && last != null ? delta.after(last.xid(), last.id()) : null,
                hasMore ? null : delta.end());
    }

    private List<SnapshotEntry> entries(CheckInList list, List<Change> told) {
        String people = told.stream()
                .filter(change -> change.codeHash() == null)
                .map(change -> change.id().toString())
                .distinct()
                .collect(joining(",", "{", "}"));
        return database.rows(
                "select code, entry from snapshot_entries(?, cast(? as uuid[]))",
                row -> entry(list.salt, row.getString(1), row.getString(2)),
                list.id,
                people);
    }

    private static SnapshotEntry entry(byte[] salt, String code, String said) {
        return new SnapshotEntry(EntryBox.index(salt, EntryBox.codeHash(code)), EntryBox.seal(salt, code, said));
    }

    private static List<String> removed(CheckInList list, List<Change> told) {
        return told.stream()
                .map(Change::codeHash)
                .filter(Objects::nonNull)
                .map(hash -> EntryBox.index(list.salt, hash))
                .toList();
    }

    private long oldestRunning() {
        return database.rows(
                        "select cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint)",
                        row -> row.getLong(1))
                .get(0);
    }
}
