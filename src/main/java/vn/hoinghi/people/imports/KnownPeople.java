package vn.hoinghi.people.imports;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.people.Delegate;
import vn.hoinghi.people.DelegateRequest;

/** Those delegates of a conference that a batch of rows may mean, and no others. */
final class KnownPeople {

    /** Somebody there already. */
    record Known(UUID id, long version, DelegateRequest request) {}

    private final Map<UUID, Known> byId = new HashMap<>();
    private final Map<String, Known> byReference = new HashMap<>();
    private final Map<String, List<Known>> byName = new HashMap<>();
    private final Map<String, String> folded = new HashMap<>();

    private KnownPeople() {}

    static KnownPeople meantBy(Collection<SaidOfPerson> said, UUID conferenceId, EntityManager entities) {
        KnownPeople people = new KnownPeople();
        people.fold(entities, said);
        delegates(entities, conferenceId, "d.id = any(cast(:keys as uuid[]))", ids(said))
                .forEach(delegate -> people.byId.put(delegate.id, known(delegate)));
        delegates(entities, conferenceId, "d.reference = any(cast(:keys as text[]))", references(said))
                .forEach(delegate ->
                        people.byReference.put(Objects.requireNonNull(delegate.reference), known(delegate)));
        people.findNamesakes(entities, conferenceId, said);
        return people;
    }

    /**
     * Whom the row means: by identifier, else by reference, else by folded name and organisation. Two with references
     * of their own are two, whatever their names; of namesakes the one without comes first.
     */
    @Nullable
    Known match(SaidOfPerson said) {
        if (said.id() != null) {
            return byId.get(said.id());
        }
        String reference = said.text(Column.REFERENCE);
        Known referred = reference == null ? null : byReference.get(reference);
        if (referred != null) {
            return referred;
        }
        List<Known> namesakes = byName.getOrDefault(nameKey(said.organisation(), said.fullName()), List.of());
        return namesakes.stream()
                .filter(known -> known.request().reference() == null)
                .findFirst()
                .orElse(reference == null && !namesakes.isEmpty() ? namesakes.get(0) : null);
    }

    /** Whom a row is about, so that two rows about one person are found out. */
    String key(SaidOfPerson said, @Nullable Known known) {
        if (known != null) {
            return "id " + known.id();
        }
        String reference = said.text(Column.REFERENCE);
        return reference != null ? "reference " + reference : nameKey(said.organisation(), said.fullName());
    }

    private String nameKey(@Nullable UUID organisation, String fullName) {
        return organisation + " " + folded.getOrDefault(fullName, fullName);
    }

    /** Folded by the database, as the names there are. */
    private void fold(EntityManager entities, Collection<SaidOfPerson> said) {
        String[] names = said.stream().map(SaidOfPerson::fullName).distinct().toArray(String[]::new);
        List<?> rows = entities.createNativeQuery(
                        "select n.name, fold(n.name) as folded from unnest(cast(:names as text[])) as n(name)",
                        Tuple.class)
                .setParameter("names", names)
                .getResultList();
        rows.stream()
                .map(Tuple.class::cast)
                .forEach(row -> folded.put(row.get("name", String.class), row.get("folded", String.class)));
    }

    @SuppressWarnings("unchecked")
    private void findNamesakes(EntityManager entities, UUID conferenceId, Collection<SaidOfPerson> said) {
        List<SaidOfPerson> placed =
                said.stream().filter(one -> one.organisation() != null).toList();
        List<Delegate> found = entities.createNativeQuery(
                        "select d.* from (select distinct p.organisation, p.folded"
                                + " from unnest(cast(:organisations as uuid[]), cast(:names as text[]))"
                                + " as p(organisation, folded)) p"
                                + " join delegates d on d.conference_id = :conference"
                                + " and d.organisation_id = p.organisation and d.folded = p.folded"
                                + " and d.status <> 'MERGED'"
                                + " order by d.created_at, d.id",
                        Delegate.class)
                .setParameter("conference", conferenceId)
                .setParameter(
                        "organisations",
                        placed.stream()
                                .map(one -> String.valueOf(one.organisation()))
                                .toArray(String[]::new))
                .setParameter(
                        "names",
                        placed.stream()
                                .map(one -> folded.getOrDefault(one.fullName(), ""))
                                .toArray(String[]::new))
                .getResultList();
        found.forEach(delegate -> byName.computeIfAbsent(
                        delegate.organisationId + " " + delegate.folded, key -> new ArrayList<>())
                .add(known(delegate)));
    }

    @SuppressWarnings("unchecked")
    private static List<Delegate> delegates(
            EntityManager entities, UUID conferenceId, String condition, String[] keys) {
        if (keys.length == 0) {
            return List.of();
        }
        return entities.createNativeQuery(
                        "select d.* from delegates d where d.conference_id = :conference and d.status <> 'MERGED' and "
                                + condition,
                        Delegate.class)
                .setParameter("conference", conferenceId)
                .setParameter("keys", keys)
                .getResultList();
    }

    private static String[] ids(Collection<SaidOfPerson> said) {
        return said.stream()
                .map(SaidOfPerson::id)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .toArray(String[]::new);
    }

    private static String[] references(Collection<SaidOfPerson> said) {
        return said.stream()
                .map(one -> one.text(Column.REFERENCE))
                .filter(Objects::nonNull)
                .toArray(String[]::new);
    }

    private static Known known(Delegate delegate) {
        return new Known(delegate.id, delegate.version, delegate.asRequest());
    }
}
