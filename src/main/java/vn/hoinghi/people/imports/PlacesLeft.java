package vn.hoinghi.people.imports;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.people.DelegateRequest;

/**
 * The places that quotas leave to the rows of one file, taken row after row, so that a preview says whose there are not.
 * What holds is the database's word when they are confirmed.
 */
final class PlacesLeft {

    private final Map<String, Integer> left = new HashMap<>();

    private PlacesLeft() {}

    /** Of those organisations and categories that have a quota. */
    static PlacesLeft in(EntityManager entities, UUID conferenceId) {
        PlacesLeft places = new PlacesLeft();
        @SuppressWarnings("unchecked")
        Stream<Tuple> rows = entities.createNativeQuery(
                        "select s.organisation_id, s.category, s.quota - s.taken as places from delegation_seats s"
                                + " join organisations o on o.id = s.organisation_id"
                                + " where o.conference_id = :conference and s.quota is not null",
                        Tuple.class)
                .setParameter("conference", conferenceId)
                .getResultStream();
        rows.forEach(row -> places.left.put(
                row.get("organisation_id", UUID.class) + " " + row.get("category", String.class),
                row.get("places", Number.class).intValue()));
        return places;
    }

    /** Whether the row needs no place that is not left; what it takes and leaves is counted. */
    boolean take(PlannedRow row) {
        String before = place(row.before());
        String after = place(row.request());
        if (after == null || after.equals(before)) {
            return true;
        }
        if (left.containsKey(after) && left.get(after) <= 0) {
            return false;
        }
        left.computeIfPresent(after, (place, count) -> count - 1);
        if (before != null) {
            left.computeIfPresent(before, (place, count) -> count + 1);
        }
        return true;
    }

    private static @Nullable String place(@Nullable DelegateRequest request) {
        return request == null ? null : request.organisation() + " " + request.category();
    }
}
