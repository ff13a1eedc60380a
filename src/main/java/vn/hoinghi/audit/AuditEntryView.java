package vn.hoinghi.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.audit.ActorKind;
import vn.hoinghi.kernel.audit.AuditKind;

/**
 * An entry of the audit trail.
 *
 * @param operation {@code operationId} of the contract; null where no request made it
 * @param subject the table of the row, or what was read
 * @param subjectId its key, composite ones with a slash between; null where many were read
 * @param query what a list or export was narrowed by
 * @param before the columns that changed, as they were; null of a row that is new
 * @param after as they are; null of a row that is gone; … stands for what is not told, in both
 */
public record AuditEntryView(
        UUID id,
        Instant at,
        AuditKind kind,
        @Nullable @Size(max = 100) String operation,
        @Nullable UUID requestId,
        Actor actor,
        @Size(max = 100) String subject,
        @Nullable @Size(max = 500) String subjectId,
        @Nullable Map<String, String> query,
        @Nullable Map<String, String> before,
        @Nullable Map<String, String> after) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Who did it.
     *
     * @param id of the account or device, or of the delegate whose personal link it was
     */
    public record Actor(
            ActorKind kind,
            @Nullable @Size(max = 100) String id,
            @Nullable @Size(max = 255) String name,
            @Nullable @Size(max = 50) String role) {}

    static AuditEntryView of(AuditEntry entry) {
        return new AuditEntryView(
                entry.id,
                entry.time,
                entry.kind,
                entry.operation,
                entry.requestId,
                new Actor(entry.actorKind, entry.actorId, entry.actorName, entry.actorRole),
                entry.subject,
                entry.subjectId,
                written(entry.query),
                written(entry.before),
                written(entry.after));
    }

    /** Texts as they are, everything else as JSON. */
    private static @Nullable Map<String, String> written(@Nullable Map<String, Object> values) {
        if (values == null) {
            return null;
        }
        Map<String, String> written = new TreeMap<>();
        values.forEach((name, value) -> {
            if (value != null) {
                written.put(name, value instanceof String text ? text : json(value));
            }
        });
        return written;
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
