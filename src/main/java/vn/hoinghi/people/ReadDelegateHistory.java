package vn.hoinghi.people;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the history that the database writes of delegates, the newest thousand events of one. */
@Singleton
class ReadDelegateHistory {

    private final EntityManager entities;
    private final ObjectMapper json;

    ReadDelegateHistory(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    DelegateHistory of(UUID delegateId) {
        @SuppressWarnings("unchecked")
        Stream<Tuple> rows = entities.createNativeQuery(
                        "select * from (select seq, kind, at, by, cast(before as text), cast(after as text)"
                                + " from delegate_events where delegate_id = :delegate order by seq desc limit 1000) newest"
                                + " order by seq",
                        Tuple.class)
                .setParameter("delegate", delegateId)
                .getResultStream();
        return new DelegateHistory(rows.map(this::event).toList());
    }

    private DelegateHistory.Event event(Tuple row) {
        return new DelegateHistory.Event(
                row.get("kind", String.class),
                row.get("at", Instant.class),
                row.get("by", String.class),
                values(row.get("before", String.class)),
                values(row.get("after", String.class)));
    }

    private Map<String, String> values(@Nullable String text) {
        Map<String, String> values = new TreeMap<>();
        try {
            JsonNode read = json.readTree(text == null ? "{}" : text);
            read.properties().stream()
                    .filter(column -> !column.getValue().isNull())
                    .forEach(column -> values.put(
                            column.getKey(),
                            column.getValue().isTextual()
                                    ? column.getValue().textValue()
                                    : column.getValue().toString()));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("A kept event cannot be read", unreadable);
        }
        return values;
    }
}
