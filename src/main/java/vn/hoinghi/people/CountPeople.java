package vn.hoinghi.people;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Counts the delegates of a conference, by one query over the cards. */
@Singleton
public class CountPeople {

    private final EntityManager entities;

    CountPeople(EntityManager entities) {
        this.entities = entities;
    }

    /** The figures now; categories, kinds and statuses that nobody has are left out. */
    public PeopleFigures count(UUID conferenceId) {
        List<?> rows = entities.createNativeQuery(
                        "select category, organisation_kind as kind, status, count(*) as people from delegate_cards"
                                + " where conference_id = :conference and status <> 'MERGED' group by category, organisation_kind, status",
                        Tuple.class)
                .setParameter("conference", conferenceId)
                .getResultList();
        Map<DelegateCategory, Long> byCategory = new EnumMap<>(DelegateCategory.class);
        Map<OrganisationKind, Long> byKind = new EnumMap<>(OrganisationKind.class);
        Map<DelegateStatus, Long> byStatus = new EnumMap<>(DelegateStatus.class);
        for (Object found : rows) {
            Tuple row = (Tuple) found;
            long people = row.get("people", Number.class).longValue();
            DelegateStatus status = DelegateStatus.valueOf(row.get("status", String.class));
            byStatus.merge(status, people, Long::sum);
            if (status == DelegateStatus.APPROVED) {
                byCategory.merge(DelegateCategory.valueOf(row.get("category", String.class)), people, Long::sum);
                byKind.merge(OrganisationKind.valueOf(row.get("kind", String.class)), people, Long::sum);
            }
        }
        return figures(byCategory, byKind, byStatus);
    }

    private static PeopleFigures figures(
            Map<DelegateCategory, Long> byCategory,
            Map<OrganisationKind, Long> byKind,
            Map<DelegateStatus, Long> byStatus) {
        return new PeopleFigures(
                byStatus.values().stream().mapToLong(Long::longValue).sum(),
                byStatus.getOrDefault(DelegateStatus.APPROVED, 0L),
                Arrays.stream(DelegateCategory.values())
                        .filter(byCategory::containsKey)
                        .map(category -> new PeopleFigures.OfCategory(category, byCategory.getOrDefault(category, 0L)))
                        .toList(),
                Arrays.stream(OrganisationKind.values())
                        .filter(byKind::containsKey)
                        .map(kind -> new PeopleFigures.OfKind(kind, byKind.getOrDefault(kind, 0L)))
                        .toList(),
                Arrays.stream(DelegateStatus.values())
                        .filter(byStatus::containsKey)
                        .map(status -> new PeopleFigures.OfStatus(status, byStatus.getOrDefault(status, 0L)))
                        .toList());
    }
}
