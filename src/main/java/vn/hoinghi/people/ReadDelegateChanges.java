package vn.hoinghi.people;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.paging.Delta;
import vn.hoinghi.kernel.paging.PageRequest;

/**
 * What changed among the delegates since a moment, for apps that keep a copy. Rows carry the transaction that wrote them
 * last; a delta takes those from the oldest transaction on that was still running at the delta before, so that one which
 * commits late is never missed, and some that were told are told again.
 */
@Singleton
class ReadDelegateChanges {

    private static final String CHANGED = "select changed_xid, id, false as is_removed from delegates"
            + " where conference_id = :conference and (cast(:only as uuid) is null or organisation_id = :only)"
            + " union all select changed_xid, id, true from delegate_tombstones where conference_id = :conference"
            // Who moved is gone only for those who are told of one organisation.
            + " and case when cast(:only as uuid) is null then not is_moved"
            + " else organisation_id is null or organisation_id = :only end";

    private final EntityManager entities;

    ReadDelegateChanges(EntityManager entities) {
        this.entities = entities;
    }

    /** Identifiers of those changed and of those removed, in the order of their changes. */
    record Changes(
            List<UUID> changed,
            List<UUID> removed,
            @Nullable String nextCursor,
            @Nullable String updatedCursor) {}

    /** @throws vn.hoinghi.kernel.problem.Problem 400 where the cursor is none of ours */
    Changes since(UUID conferenceId, @Nullable UUID onlyOrganisation, String updatedSince, PageRequest page) {
        Delta delta =
                page.cursor == null ? Delta.startingAt(updatedSince, oldestRunning()) : Delta.goingOn(page.cursor);
        List<Tuple> rows = rows(conferenceId, onlyOrganisation, delta, page.size() + 1);
        boolean hasMore = rows.size() > page.size();
        List<Tuple> shown = hasMore ? rows.subList(0, page.size()) : rows;
        Tuple last = shown.isEmpty() ? null : shown.get(shown.size() - 1);
        return new Changes(
                ids(shown, false),
                ids(shown, true),
                last != null && hasMore ? delta.after(xid(last), last.get("id", UUID.class)) : null,
                hasMore ? null : delta.end());
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> rows(UUID conferenceId, @Nullable UUID onlyOrganisation, Delta delta, int limit) {
        return entities.createNativeQuery(
                        "select cast(cast(changed_xid as text) as bigint) as xid, id, is_removed from (" + CHANGED
                                + ") c"
                                + " where (changed_xid, id) > (cast(cast(:xid as text) as xid8), cast(:id as uuid))"
                                + " order by changed_xid, id limit :limit",
                        Tuple.class)
                .setParameter("conference", conferenceId)
                .setParameter("only", onlyOrganisation)
                .setParameter("xid", Long.toUnsignedString(delta.transaction()))
                .setParameter("id", delta.id())
                .setParameter("limit", limit)
                .getResultList();
    }

    private long oldestRunning() {
        return ((Number) entities.createNativeQuery(
                                "select cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint)",
                                Long.class)
                        .getSingleResult())
                .longValue();
    }

    private static List<UUID> ids(List<Tuple> rows, boolean isRemoved) {
        return rows.stream()
                .filter(row -> row.get("is_removed", Boolean.class) == isRemoved)
                .map(row -> row.get("id", UUID.class))
                .toList();
    }

    private static long xid(Tuple row) {
        return row.get("xid", Long.class);
    }
}
