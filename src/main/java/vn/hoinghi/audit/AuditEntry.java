package vn.hoinghi.audit;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.audit.ActorKind;
import vn.hoinghi.kernel.audit.AuditKind;

/** Something that was changed, read or taken out; never written from here. */
@Entity
@Immutable
@Table(name = "audit_entries")
public class AuditEntry extends PanacheEntityBase {

    @Id
    public UUID id;

    @Column(name = "at")
    public Instant time;

    public @Nullable UUID conferenceId;

    @Enumerated(EnumType.STRING)
    public AuditKind kind;

    public @Nullable String operation;
    public @Nullable UUID requestId;

    @Enumerated(EnumType.STRING)
    public ActorKind actorKind;

    public @Nullable String actorId;
    public @Nullable String actorName;
    public @Nullable String actorRole;
    public String subject;
    public @Nullable String subjectId;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable Map<String, Object> query;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable Map<String, Object> before;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable Map<String, Object> after;
}
