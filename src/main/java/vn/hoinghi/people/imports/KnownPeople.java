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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.people.Delegate;
import vn.hoinghi.people.DelegateRequest;

/** Those delegates of a conference that a batch of rows may mean, and no others. */
final class KnownPeople {

    /**
     * Somebody there already.
     *
     * @param isFormer whether the row names them by the reference of a row that was merged into theirs
     */
    record Known(UUID id, long version, DelegateRequest request, boolean isFormer) {

        static Known of(Delegate delegate) {
            return new Known(delegate.id, delegate.version, delegate.asRequest(), false);
        }

        Known former() {
            return new Known(id, version, request, true);
        }
    }

    private static final String REFERENCE = "reference ";

    private final Map<UUID, Known> byId = new HashMap<>();
    private final Map<String, Known> byReference = new HashMap<>();
    private final Map<String, List<Known>> byName = new HashMap<>();
    private final Map<String, String> folded = new HashMap<>();

    private KnownPeople() {}

    static KnownPeople meantBy(Collection<SaidOfPerson> said, DelegateImport made, EntityManager entities) {
        KnownPeople people = new KnownPeople();
        UUID conferenceId = made.conferenceId;
        people.fold(entities, said);
        people.findById(entities, made, ids(said));
        List<SaidOfPerson> placed =
                said.stream().filter(one -> one.organisation() != null).toList();
        people.findByReference(
                entities,
                conferenceId,
                placed.stream()
                        .filter(one -> one.text(Column.REFERENCE) != null)
                        .toList());
        people.findNamesakes(entities, conferenceId, placed);
        return people;
    }

    /**
     * Whom the row means: by identifier, else, of the row's organisation, by reference, else by folded name. Two with references
     * of their own are two, whatever their names; of namesakes the one without comes first.
     */
    @Nullable
    Known match(SaidOfPerson said) {
        if (said.id() != null) {
            return byId.get(said.id());
        }
        String reference = said.text(Column.REFERENCE);
        Known referred = reference == null ? null : byReference.get(referenceKey(said.organisation(), reference));
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
        return reference != null
                ? REFERENCE + referenceKey(said.organisation(), reference)
                : nameKey(said.organisation(), said.fullName());
    }

    /** Whether a row with that key is known by its reference. */
    static boolean isReference(String key) {
        return key.startsWith(REFERENCE);
    }

    private static String referenceKey(@Nullable UUID organisation, String reference) {
        return organisation + " " + reference;
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

    private void findById(EntityManager entities, DelegateImport made, List<UUID> ids) {
        if (!ids.isEmpty()) {
            entities.createQuery(
                            "from Delegate where conferenceId = :conference and id in :ids and status <> 'MERGED'"
                                    + " and (:only is null or organisationId = :only)",
                            Delegate.class)
                    .setParameter("conference", made.conferenceId)
                    .setParameter("ids", ids)
                    .setParameter("only", made.organisationId)
                    .getResultList()
                    .forEach(delegate -> byId.put(delegate.id, Known.of(delegate)));
        }
    }

    /** Also by the references of those who were merged, who are the ones they became. */
    private void findByReference(EntityManager entities, UUID conferenceId, List<SaidOfPerson> said) {
        for (Delegate delegate : inOrganisations(
                entities, conferenceId, "reference", said, one -> Objects.requireNonNull(one.text(Column.REFERENCE)))) {
            String key = referenceKey(delegate.organisationId, Objects.requireNonNull(delegate.reference));
            if (delegate.mergedIntoId == null) {
                byReference.put(key, Known.of(delegate));
            } else {
                Delegate person = entities.find(Delegate.class, delegate.mergedIntoId);
                byReference.putIfAbsent(key, Known.of(person).former());
            }
        }
    }

    private void findNamesakes(EntityManager entities, UUID conferenceId, List<SaidOfPerson> said) {
        inOrganisations(entities, conferenceId, "folded", said, one -> folded.getOrDefault(one.fullName(), "")).stream()
                .filter(delegate -> delegate.mergedIntoId == null)
                .forEach(delegate -> byName.computeIfAbsent(
                                delegate.organisationId + " " + delegate.folded, key -> new ArrayList<>())
                        .add(Known.of(delegate)));
    }

    /** The delegates of a row's organisation who have in that column what the row says, the merged ones too. */
    @SuppressWarnings("unchecked")
    private static List<Delegate> inOrganisations(
            EntityManager entities,
            UUID conferenceId,
            String column,
            List<SaidOfPerson> said,
            Function<SaidOfPerson, String> value) {
        return said.isEmpty()
                ? List.of()
                : entities.createNativeQuery(
                                "select d.* from (select distinct p.organisation, p.said"
                                        + " from unnest(cast(:organisations as uuid[]), cast(:said as text[]))"
                                        + " as p(organisation, said)) p"
                                        + " join delegates d on d.conference_id = :conference"
                                        + " and d.organisation_id = p.organisation and d." + column
                                        + " = p.said order by d.created_at, d.id",
                                Delegate.class)
                        .setParameter("conference", conferenceId)
                        .setParameter(
                                "organisations",
                                said.stream()
                                        .map(one -> String.valueOf(one.organisation()))
                                        .toArray(String[]::new))
                        .setParameter("said", said.stream().map(value).toArray(String[]::new))
                        .getResultList();
    }

    private static List<UUID> ids(Collection<SaidOfPerson> said) {
        return said.stream().map(SaidOfPerson::id).filter(Objects::nonNull).toList();
    }
}
