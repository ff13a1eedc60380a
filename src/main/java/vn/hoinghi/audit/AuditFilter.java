package vn.hoinghi.audit;

import jakarta.persistence.EntityManager;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.audit.AuditKind;
import vn.hoinghi.kernel.paging.Listing;

/** What the audit trail may be searched by. */
public class AuditFilter {

    @QueryParam("kind")
    @Size(max = 3)
    public List<AuditKind> kinds = List.of();

    /** Of an account, a device, or the delegate whose personal link it was. */
    @QueryParam("actor")
    public @Nullable UUID actor;

    /** A table. */
    @QueryParam("subject")
    @Size(max = 100)
    public @Nullable String subject;

    @QueryParam("subjectId")
    @Size(max = 500)
    public @Nullable String subjectId;

    @QueryParam("operation")
    @Size(max = 100)
    public @Nullable String operation;

    @QueryParam("requestId")
    public @Nullable UUID requestId;

    @Parameter(description = "From that moment on")
    @QueryParam("from")
    public @Nullable Instant from;

    @Parameter(description = "Before that moment")
    @QueryParam("to")
    public @Nullable Instant to;

    Listing<AuditEntry> of(EntityManager entities, UUID conferenceId) {
        return new Listing<>(entities, AuditEntry.class)
                .where("e.conferenceId = :conference", "conference", conferenceId)
                .where("e.kind in :kinds", "kinds", kinds)
                .where("e.actorId = :actor", "actor", actor == null ? null : actor.toString())
                .where("e.subject = :subject", "subject", subject)
                .where("e.subjectId = :subjectId", "subjectId", subjectId)
                .where("e.operation = :operation", "operation", operation)
                .where("e.requestId = :request", "request", requestId)
                .where("e.time >= :from", "from", from)
                .where("e.time < :to", "to", to);
    }
}
