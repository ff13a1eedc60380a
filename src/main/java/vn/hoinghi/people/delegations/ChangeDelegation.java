package vn.hoinghi.people.delegations;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.people.AccreditDelegate;
import vn.hoinghi.people.ChangeDelegate;
import vn.hoinghi.people.Delegate;
import vn.hoinghi.people.DelegateStatus;
import vn.hoinghi.people.DelegateView;
import vn.hoinghi.people.RegisterDelegate;

/** Changes the people of a delegation at once or, where it is frozen for the one who asks, keeps the change as a request. */
@Singleton
public class ChangeDelegation {

    private final RegisterDelegate register;
    private final ChangeDelegate change;
    private final AccreditDelegate accredit;
    private final SubstituteDelegate substitute;
    private final FrozenDelegations frozen;

    ChangeDelegation(
            RegisterDelegate register,
            ChangeDelegate change,
            AccreditDelegate accredit,
            SubstituteDelegate substitute,
            FrozenDelegations frozen) {
        this.register = register;
        this.change = change;
        this.accredit = accredit;
        this.substitute = substitute;
        this.frozen = frozen;
    }

    /** Either the delegate as it is now, or the request that was kept. */
    public record Outcome(
            @Nullable DelegateView delegate, @Nullable UUID request) {}

    /** Makes the change, whatever the freeze says. */
    @Transactional
    public DelegateView make(UUID conferenceId, DelegationChange asked) {
        return switch (asked.kind()) {
            case REGISTER -> register.register(conferenceId, requireNonNull(asked.request()));
            case REGISTER_OR_WAIT -> register.registerOrWait(conferenceId, requireNonNull(asked.request()));
            case CHANGE ->
                change.change(
                        conferenceId,
                        requireNonNull(asked.delegate()),
                        asked.ifMatch(),
                        requireNonNull(asked.request()));
            case WITHDRAW ->
                accredit.accredit(
                        conferenceId,
                        requireNonNull(asked.delegate()),
                        asked.ifMatch(),
                        DelegateStatus.WITHDRAWN,
                        asked.reason());
            case SUBSTITUTE -> substitute.substitute(conferenceId, asked);
        };
    }

    /**
     * Makes the change for a focal point, or keeps it as a request from the moment on when the delegation is frozen. The
     * same change asked again is the request that is open.
     *
     * @throws vn.hoinghi.kernel.problem.Problem what making it would throw: nothing is kept that could not be made now
     */
    @Transactional
    public Outcome ask(UUID conferenceId, UUID organisationId, DelegationChange asked, String by) {
        if (!frozen.isFrozen(organisationId)) {
            return new Outcome(nominate(conferenceId, asked), null);
        }
        ChangeRequest request = ChangeRequest.of(conferenceId, organisationId, asked);
        UUID before = request.sameOpen();
        if (before != null) {
            return new Outcome(null, before);
        }
        request.askedBy = by;
        request.delegateVersion =
                asked.delegate() == null ? null : Delegate.get(conferenceId, asked.delegate()).version;
        rehearse(conferenceId, asked);
        request.persistAndFlush();
        return new Outcome(null, request.id);
    }

    private DelegateView nominate(UUID conferenceId, DelegationChange asked) {
        return asked.kind() == ChangeKind.CHANGE
                ? change.nominate(
                        conferenceId,
                        requireNonNull(asked.delegate()),
                        asked.ifMatch(),
                        requireNonNull(asked.request()))
                : make(conferenceId, asked);
    }

    /** Makes the change and takes it back, so that what is wrong with it is told to the one who asks. */
    private void rehearse(UUID conferenceId, DelegationChange asked) {
        EntityManager entities = Delegate.getEntityManager();
        entities.createNativeQuery("savepoint rehearsal").executeUpdate();
        make(conferenceId, asked);
        entities.createNativeQuery("rollback to savepoint rehearsal").executeUpdate();
        entities.clear();
    }
}
