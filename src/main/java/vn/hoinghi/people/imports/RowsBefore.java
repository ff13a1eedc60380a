package vn.hoinghi.people.imports;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Whom the rows of a file before this one are about, so that two rows about one person are found out. */
final class RowsBefore {

    /** What parts a key from what tells people of one name apart; no text that is kept has it. */
    static final String PART = "\u001f";

    private final Map<String, List<Contact>> byKey = new HashMap<>();

    /** With those of the rows before the batch that are about somebody of the batch. */
    static RowsBefore of(EntityManager entities, UUID importId, int firstRow, Stream<String> keys) {
        RowsBefore before = new RowsBefore();
        List<?> staged = entities.createNativeQuery(
                        "select split_part(person_key, :part, 1) as key, plan -> 'request' ->> 'phone' as phone,"
                                + " plan -> 'request' ->> 'email' as email from delegate_import_rows"
                                + " where import_id = :import and row_number < :first"
                                + " and split_part(person_key, U&'\\001f', 1) = any(cast(:keys as text[]))",
                        Tuple.class)
                .setParameter("part", PART)
                .setParameter("import", importId)
                .setParameter("first", firstRow)
                .setParameter("keys", keys.distinct().toArray(String[]::new))
                .getResultList();
        staged.stream()
                .map(Tuple.class::cast)
                .forEach(row -> before.add(
                        row.get("key", String.class),
                        new Contact(row.get("phone", String.class), row.get("email", String.class))));
        return before;
    }

    void add(String key, Contact contact) {
        byKey.computeIfAbsent(first(key), first -> new ArrayList<>()).add(contact);
    }

    boolean isNamed(String key) {
        return byKey.containsKey(first(key));
    }

    /** Whether a row before is about somebody of that key who may be the one with that contact. */
    boolean mayBeNamed(String key, Contact contact) {
        return byKey.getOrDefault(first(key), List.of()).stream().anyMatch(earlier -> !earlier.contradicts(contact));
    }

    /** Whether a row before makes somebody of that key who is not the one with that contact. */
    boolean isSomebodyElse(String key, Contact contact) {
        return byKey.getOrDefault(first(key), List.of()).stream().anyMatch(earlier -> earlier.contradicts(contact));
    }

    private static String first(String key) {
        return key.split(PART, 2)[0];
    }
}
