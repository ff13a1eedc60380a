package vn.hoinghi.people.imports;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.people.Delegate;
import vn.hoinghi.people.DelegateRequest;

/** Those delegates of a conference that a batch of rows may mean, and no others. */
final class KnownPeople {

    /**
     * Somebody there already.
     *
     * @param former who was merged into them and is whom the row means; null where it means themselves
     */
    record Known(
            UUID id,
            long version,
            DelegateRequest request,
            @Nullable DelegateRequest former) {

        static Known of(Delegate delegate) {
            return new Known(delegate.id, delegate.version, delegate.asRequest(), null);
        }

        /** Whether a row that says this of them, or of whom they were, says nothing new. */
        boolean isAsSaid(SaidOfPerson said) {
            DelegateRequest known = former == null ? request : former;
            return new MergedPerson(said, known).request().equals(known);
        }

        Contact contact() {
            return Contact.of(former == null ? request : former);
        }

        boolean hasReference() {
            return (former == null ? request : former).reference() != null;
        }
    }

    private static final String REFERENCE = "reference ";

    private final Map<UUID, Known> byId = new HashMap<>();
    private final Map<String, Known> byReference = new HashMap<>();
    private final Map<String, List<Known>> byName = new HashMap<>();
    private final Map<String, Known> mergedByReference = new HashMap<>();
    private final Map<String, List<Known>> mergedByName = new HashMap<>();
    private final EntityManager entities;
    private final Spellings spellings;

    private KnownPeople(EntityManager entities) {
        this.entities = entities;
        this.spellings = new Spellings(entities);
    }

    static KnownPeople meantBy(Collection<SaidOfPerson> said, DelegateImport made, EntityManager entities) {
        KnownPeople people = new KnownPeople(entities);
        people.spellings.learn(said.stream().map(SaidOfPerson::fullName));
        people.findById(made, ids(said));
        List<SaidOfPerson> placed =
                said.stream().filter(one -> one.organisation() != null).toList();
        people.findByReference(
                made.conferenceId,
                placed.stream()
                        .filter(one -> one.text(Column.REFERENCE) != null)
                        .toList());
        people.findNamesakes(made.conferenceId, placed);
        return people;
    }

    /**
     * Whom the row means: by identifier, else, of the row's organisation, by reference, else by name to the letter where
     * neither phone nor e-mail is another's. Two with references of their own are two, whatever their names. Whoever was
     * merged is meant where there is nobody else, or where the row says of them what was known.
     */
    @Nullable
    Known match(SaidOfPerson said, RowsBefore before) {
        if (said.id() != null) {
            return byId.get(said.id());
        }
        Known present = present(said, before);
        if (present != null && present.isAsSaid(said)) {
            return present;
        }
        Known merged = merged(said);
        return merged != null && (present == null || merged.isAsSaid(said)) ? merged : present;
    }

    private @Nullable Known present(SaidOfPerson said, RowsBefore before) {
        String reference = said.text(Column.REFERENCE);
        Known referred = reference == null ? null : byReference.get(referenceKey(said.organisation(), reference));
        return referred != null
                ? referred
                : namesake(said, byName, known -> !before.isSomebodyElse(idKey(known), Contact.of(said)));
    }

    private @Nullable Known merged(SaidOfPerson said) {
        String reference = said.text(Column.REFERENCE);
        return reference == null
                ? namesake(said, mergedByName, known -> true)
                : mergedByReference.get(referenceKey(said.organisation(), reference));
    }

    /** Of several the one with the row's phone or e-mail, else one without reference, else the one who was there first. */
    private @Nullable Known namesake(SaidOfPerson said, Map<String, List<Known>> named, Predicate<Known> mayBe) {
        Contact contact = Contact.of(said);
        boolean isNumbered = said.text(Column.REFERENCE) != null;
        return named.getOrDefault(nameKey(said.organisation(), said.fullName()), List.of()).stream()
                .filter(known -> !isNumbered || !known.hasReference())
                .filter(known -> !known.contact().contradicts(contact))
                .filter(mayBe)
                .min(Comparator.comparing((Known known) -> !known.contact().confirms(contact))
                        .thenComparing(Known::hasReference))
                .orElse(null);
    }

    /** The keys under which a row may be found to be about the same person as another. */
    Stream<String> keys(SaidOfPerson said) {
        List<Known> namesakes = byName.getOrDefault(nameKey(said.organisation(), said.fullName()), List.of());
        String reference = said.text(Column.REFERENCE);
        Known referred = reference == null ? null : byReference.get(referenceKey(said.organisation(), reference));
        Known identified = said.id() == null ? null : byId.get(said.id());
        Stream<Known> people = Stream.concat(
                Stream.of(referred, identified, merged(said)).filter(Objects::nonNull), namesakes.stream());
        return Stream.concat(Stream.of(newKey(said)), people.map(KnownPeople::idKey));
    }

    /** Whom a row is about; people of one name who are not there yet are told apart by their contacts. */
    String key(SaidOfPerson said, @Nullable Known known) {
        if (known != null) {
            return idKey(known);
        }
        Contact contact = Contact.of(said);
        String key = newKey(said);
        return isReference(key)
                ? key
                : key
                        + RowsBefore.PART
                        + Objects.toString(contact.phone(), "")
                        + RowsBefore.PART
                        + Objects.toString(contact.email(), "");
    }

    private String newKey(SaidOfPerson said) {
        String reference = said.text(Column.REFERENCE);
        return reference != null
                ? REFERENCE + referenceKey(said.organisation(), reference)
                : nameKey(said.organisation(), said.fullName());
    }

    static String idKey(Known known) {
        return "id " + known.id();
    }

    /** Whether a row with that key is known by its reference. */
    static boolean isReference(String key) {
        return key.startsWith(REFERENCE);
    }

    private static String referenceKey(@Nullable UUID organisation, String reference) {
        return organisation + " " + reference;
    }

    private String nameKey(@Nullable UUID organisation, String fullName) {
        return organisation + " " + spellings.of(fullName);
    }

    private void findById(DelegateImport made, List<UUID> ids) {
        if (!ids.isEmpty()) {
            List<Delegate> found = entities.createQuery(
                            "from Delegate where conferenceId = :conference and id in :ids"
                                    + " and (:only is null or organisationId = :only)",
                            Delegate.class)
                    .setParameter("conference", made.conferenceId)
                    .setParameter("ids", ids)
                    .setParameter("only", made.organisationId)
                    .getResultList();
            fetchMerged(found);
            found.forEach(delegate -> byId.put(delegate.id, known(delegate)));
        }
    }

    private void findByReference(UUID conferenceId, List<SaidOfPerson> said) {
        for (Delegate delegate : inOrganisations(
                conferenceId, "reference", said, one -> Objects.requireNonNull(one.text(Column.REFERENCE)))) {
            String key = referenceKey(delegate.organisationId, Objects.requireNonNull(delegate.reference));
            (delegate.mergedIntoId == null ? byReference : mergedByReference).putIfAbsent(key, known(delegate));
        }
    }

    private void findNamesakes(UUID conferenceId, List<SaidOfPerson> said) {
        List<Delegate> found = inOrganisations(conferenceId, "folded", said, one -> spellings.folded(one.fullName()));
        spellings.learn(found.stream().map(delegate -> delegate.fullName));
        for (Delegate delegate : found) {
            (delegate.mergedIntoId == null ? byName : mergedByName)
                    .computeIfAbsent(nameKey(delegate.organisationId, delegate.fullName), key -> new ArrayList<>())
                    .add(known(delegate));
        }
    }

    /** Whoever was merged is the one they became. */
    private Known known(Delegate delegate) {
        if (delegate.mergedIntoId == null) {
            return Known.of(delegate);
        }
        Delegate person = entities.find(Delegate.class, delegate.mergedIntoId);
        return new Known(person.id, person.version, person.asRequest(), delegate.asRequest());
    }

    /** At once what would be asked for one by one. */
    private void fetchMerged(List<Delegate> found) {
        List<UUID> into = found.stream()
                .map(delegate -> delegate.mergedIntoId)
                .filter(Objects::nonNull)
                .toList();
        if (!into.isEmpty()) {
            entities.createQuery("from Delegate where id in :into", Delegate.class)
                    .setParameter("into", into)
                    .getResultList();
        }
    }

    /** The delegates of a row's organisation who have in that column what the row says, the merged ones too. */
    @SuppressWarnings("unchecked")
    private List<Delegate> inOrganisations(
            UUID conferenceId, String column, List<SaidOfPerson> said, Function<SaidOfPerson, String> value) {
        if (said.isEmpty()) {
            return List.of();
        }
        List<Delegate> found = entities.createNativeQuery(
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
        fetchMerged(found);
        return found;
    }

    private static List<UUID> ids(Collection<SaidOfPerson> said) {
        return said.stream().map(SaidOfPerson::id).filter(Objects::nonNull).toList();
    }
}
