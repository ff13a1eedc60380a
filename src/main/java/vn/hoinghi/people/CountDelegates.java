package vn.hoinghi.people;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Counts delegates by status, category and organisation, by one query. */
@Singleton
class CountDelegates {

    private record Group(DelegateStatus status, DelegateCategory category, UUID organisation, long count) {

        boolean mayCome() {
            return status == DelegateStatus.PENDING || status == DelegateStatus.APPROVED;
        }
    }

    private final EntityManager entities;

    CountDelegates(EntityManager entities) {
        this.entities = entities;
    }

    DelegateCounts of(UUID conferenceId, @Nullable UUID onlyOrganisation) {
        List<Group> groups = groups(conferenceId, onlyOrganisation);
        List<Group> coming = groups.stream().filter(Group::mayCome).toList();
        return new DelegateCounts(
                groups.stream().mapToLong(Group::count).sum(),
                by(groups, Group::status, DelegateCounts.OfStatus::new),
                by(coming, Group::category, DelegateCounts.OfCategory::new),
                by(coming, Group::organisation, DelegateCounts.OfOrganisation::new));
    }

    private static <K extends Comparable<K>, V> List<V> by(
            List<Group> groups, Function<Group, K> key, BiFunction<K, Long, V> view) {
        Map<K, Long> sums = groups.stream().collect(groupingBy(key, TreeMap::new, summingLong(Group::count)));
        return sums.entrySet().stream()
                .map(entry -> view.apply(entry.getKey(), entry.getValue()))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<Group> groups(UUID conferenceId, @Nullable UUID onlyOrganisation) {
        List<Tuple> rows = entities.createNativeQuery(
                        "select status, category, organisation_id, count(*) as people from delegates"
                                + " where conference_id = :conference and status <> 'MERGED'"
                                + " and (cast(:only as uuid) is null or organisation_id = :only)"
                                + " group by status, category, organisation_id",
                        Tuple.class)
                .setParameter("conference", conferenceId)
                .setParameter("only", onlyOrganisation)
                .getResultList();
        return rows.stream()
                .map(row -> new Group(
                        DelegateStatus.valueOf(row.get("status", String.class)),
                        DelegateCategory.valueOf(row.get("category", String.class)),
                        row.get("organisation_id", UUID.class),
                        row.get("people", Number.class).longValue()))
                .toList();
    }
}
