package vn.hoinghi.kernel.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.OneStatement;

/** Writes what was read before it goes out; around the transaction of the operation, so that a repeated answer counts, too. */
@Audited
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 50)
public class AuditedInterceptor {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A conference that the path names is there, since the operation has answered; and whatever is shown of the system has none. */
    private static final String ENTRY =
            "insert into audit_entries (conference_id, kind, operation, request_id, actor_kind,"
                    + " actor_id, actor_name, actor_role, subject, subject_id, query) select"
                    + " (select c.id from conferences c where c.code = ?), ?, a ->> 'operation', cast(a ->> 'request' as uuid),"
                    + " a ->> 'kind', a ->> 'id', a ->> 'name', a ->> 'role', ?, ?, cast(? as jsonb)"
                    + " from cast(? as jsonb) as actor (a) returning id";

    private final Actor actor;
    private final UriInfo uri;
    private final OneStatement database;

    AuditedInterceptor(Actor actor, UriInfo uri, OneStatement database) {
        this.actor = actor;
        this.uri = uri;
        this.database = database;
    }

    @AroundInvoke
    public Object write(InvocationContext operation) throws Exception {
        Object answer = operation.proceed();
        Audited audited = operation.getMethod().getAnnotation(Audited.class);
        MultivaluedMap<String, String> path = uri.getPathParameters();
        database.rows(
                ENTRY,
                row -> row.getString(1),
                path.getFirst("code"),
                audited.value().name(),
                audited.subject(),
                audited.id().isEmpty() ? null : path.getFirst(audited.id()),
                asked(),
                actor.json());
        return answer;
    }

    /** What a list was narrowed by. */
    private @Nullable String asked() throws JsonProcessingException {
        MultivaluedMap<String, String> query = uri.getQueryParameters();
        return query.isEmpty() ? null : JSON.writeValueAsString(query);
    }
}
