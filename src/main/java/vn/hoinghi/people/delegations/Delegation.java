package vn.hoinghi.people.delegations;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.Ids;
import vn.hoinghi.kernel.problem.CommonProblem;

/** An organisation's people at one conference; how many of each category may come is kept in {@link Seats}. */
@Entity
@Table(name = "delegations")
public class Delegation extends PanacheEntityBase {

    @Id
    public UUID id;

    public UUID conferenceId;
    public UUID organisationId;

    /** The delegate who leads it. */
    public @Nullable UUID headId;

    public @Nullable String note;

    /** From then on focal points ask, and the office changes; null where it is never frozen. */
    public @Nullable Instant freezesAt;

    @Column(insertable = false, updatable = false)
    public Instant createdAt;

    @Version
    public long version;

    static Delegation in(UUID conferenceId) {
        Delegation delegation = new Delegation();
        delegation.id = Ids.next();
        delegation.conferenceId = conferenceId;
        return delegation;
    }

    void change(DelegationRequest request) {
        organisationId = request.organisation();
        headId = request.head();
        note = request.note();
        freezesAt = request.freezesAt();
    }

    boolean isFrozenAt(Instant now) {
        return freezesAt != null && !now.isBefore(freezesAt);
    }

    static Delegation get(UUID conferenceId, UUID id) {
        return Delegation.<Delegation>find("conferenceId = ?1 and id = ?2", conferenceId, id)
                .firstResultOptional()
                .orElseThrow(CommonProblem.NOT_FOUND::problem);
    }
}
