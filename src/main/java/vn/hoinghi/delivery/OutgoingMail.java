package vn.hoinghi.delivery;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.Language;
import vn.hoinghi.kernel.problem.CommonProblem;

/** A mail to one person; read as an entity, written by the statements of {@link Outbox} alone. */
@Entity
@Immutable
@Table(name = "mails")
public class OutgoingMail extends PanacheEntityBase {

    @Id
    public UUID id;

    public UUID conferenceId;
    public @Nullable UUID noticeId;
    public @Nullable UUID invitationId;
    public String kind;
    public String cause;
    public String address;
    public String name;

    @Enumerated(EnumType.STRING)
    public Language language;

    public boolean isTest;

    @Enumerated(EnumType.STRING)
    public DeliveryState state;

    public int attempts;
    public Instant nextAttemptAt;
    public Instant createdAt;
    public @Nullable Instant sentAt;
    public @Nullable String failure;

    static OutgoingMail get(UUID conferenceId, UUID id) {
        return OutgoingMail.<OutgoingMail>find("conferenceId = ?1 and id = ?2", conferenceId, id)
                .firstResultOptional()
                .orElseThrow(CommonProblem.NOT_FOUND::problem);
    }
}
