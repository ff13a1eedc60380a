package vn.hoinghi.people.delegations;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.Ids;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.people.Delegate;
import vn.hoinghi.people.DelegateRequest;
import vn.hoinghi.people.PeopleProblem;

/** A change that a focal point asks of a frozen delegation. */
@Entity
@Table(name = "change_requests")
public class ChangeRequest extends PanacheEntityBase {

    @Id
    public UUID id;

    public UUID conferenceId;
    public UUID organisationId;

    @Enumerated(EnumType.STRING)
    public ChangeKind kind;

    public @Nullable UUID delegateId;

    /** Of the delegate, when the change was asked. */
    public @Nullable Long delegateVersion;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable DelegateRequest request;

    public @Nullable String reason;

    @Enumerated(EnumType.STRING)
    public ChangeState state;

    /** Why it was declined. */
    public @Nullable String answer;

    public String askedBy;

    @Column(insertable = false, updatable = false)
    public Instant askedAt;

    public @Nullable String answeredBy;

    @Version
    public long version;

    static ChangeRequest of(UUID conferenceId, UUID organisationId, DelegationChange asked) {
        ChangeRequest request = new ChangeRequest();
        request.id = Ids.next();
        request.conferenceId = conferenceId;
        request.organisationId = organisationId;
        request.kind = asked.kind();
        request.delegateId = asked.delegate();
        request.request = asked.request();
        request.reason = asked.reason();
        request.state = ChangeState.OPEN;
        return request;
    }

    /** The open request for the same change; null where there is none. */
    @Nullable
    UUID sameOpen() {
        return ChangeRequest.<ChangeRequest>stream(
                        "organisationId = ?1 and kind = ?2 and state = ?3", organisationId, kind, ChangeState.OPEN)
                .filter(open -> Objects.equals(open.delegateId, delegateId)
                        && Objects.equals(open.request, request)
                        && Objects.equals(open.reason, reason))
                .map(open -> open.id)
                .findFirst()
                .orElse(null);
    }

    /** The change that was asked, made from the version it was asked of or from any. */
    DelegationChange change(boolean fromAny) {
        return new DelegationChange(kind, delegateId, fromAny ? "*" : "\"" + delegateVersion + "\"", request, reason);
    }

    /** The delegate it asks to change, while it waits for its answer; null where it is answered or about nobody yet. */
    @Nullable
    Delegate openAbout() {
        return delegateId == null || state != ChangeState.OPEN ? null : Delegate.get(conferenceId, delegateId);
    }

    /** Whether the delegate was changed since it was asked. */
    boolean isOvertakenBy(Delegate about) {
        return !Objects.equals(delegateVersion, about.version);
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 409 where it was answered before */
    void answer(ChangeState next, String by, @Nullable String why) {
        if (state != ChangeState.OPEN) {
            throw PeopleProblem.REQUEST_ANSWERED.problem();
        }
        state = next;
        answeredBy = by;
        answer = why;
    }

    static ChangeRequest get(UUID conferenceId, UUID id) {
        return ChangeRequest.<ChangeRequest>find("conferenceId = ?1 and id = ?2", conferenceId, id)
                .firstResultOptional()
                .orElseThrow(CommonProblem.NOT_FOUND::problem);
    }
}
