package vn.hoinghi.people.imports;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Names as the database compares them: folded to find them, spelt to tell them apart. */
final class Spellings {

    private final EntityManager entities;
    private final Map<String, String> folded = new HashMap<>();
    private final Map<String, String> spelt = new HashMap<>();

    Spellings(EntityManager entities) {
        this.entities = entities;
    }

    /** Asks the database for all of those names at once. */
    void learn(Stream<String> names) {
        String[] unknown =
                names.filter(name -> !spelt.containsKey(name)).distinct().toArray(String[]::new);
        if (unknown.length == 0) {
            return;
        }
        List<?> rows = entities.createNativeQuery(
                        "select n.name, fold(n.name) as folded, spelling(n.name) as spelt"
                                + " from unnest(cast(:names as text[])) as n(name)",
                        Tuple.class)
                .setParameter("names", unknown)
                .getResultList();
        rows.stream().map(Tuple.class::cast).forEach(row -> {
            String name = row.get("name", String.class);
            folded.put(name, row.get("folded", String.class));
            spelt.put(name, row.get("spelt", String.class));
        });
    }

    String folded(String name) {
        return folded.getOrDefault(name, name);
    }

    /** The same for two names that are one to the letter. */
    String of(String name) {
        return spelt.getOrDefault(name, name);
    }
}
