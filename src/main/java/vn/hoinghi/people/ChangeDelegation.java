package vn.hoinghi.people;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.web.Versions;
import vn.hoinghi.people.questions.Answers;

/** Changes the people of a delegation at once or, where it is frozen for the one who asks, keeps the change as a request. */
@Singleton
public class ChangeDelegation {

    private final RegisterDelegate register;
    private final ChangeDelegate change;
    private final AccreditDelegate accredit;
    private final SubstituteDelegate substitute;
    private final Clock clock;

    ChangeDelegation(
            RegisterDelegate register,
            ChangeDelegate change,
            AccreditDelegate accredit,
            SubstituteDelegate substitute,
            Clock clock) {
        this.register = register;
        this.change = change;
        this.accredit = accredit;
        this.substitute = substitute;
        this.clock = clock;
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

    /** Makes the change for a focal point, or keeps it as a request from the moment on when the delegation is frozen. */
    @Transactional
    public Outcome ask(UUID conferenceId, UUID organisationId, DelegationChange asked, String by) {
        if (!isFrozen(organisationId)) {
            return new Outcome(make(conferenceId, asked), null);
        }
        checkReadable(conferenceId, asked.request());
        Long version = null;
        if (asked.delegate() != null) {
            version = Delegate.get(conferenceId, asked.delegate()).version;
            Versions.check(asked.ifMatch(), version);
        }
        ChangeRequest kept = ChangeRequest.of(conferenceId, organisationId, asked);
        kept.delegateVersion = version;
        kept.askedBy = by;
        kept.persistAndFlush();
        return new Outcome(null, kept.id);
    }

    /** What could never be made is refused at once, not kept for the office. */
    private static void checkReadable(UUID conferenceId, @Nullable DelegateRequest request) {
        if (request != null) {
            Answers.check(conferenceId, request.answers());
            PhoneNumbers.e164(request.phone());
        }
    }

    /** Holds the delegation until the change is made, so that nobody freezes it in between. */
    private boolean isFrozen(UUID organisationId) {
        return Delegation.<Delegation>find("organisationId", organisationId)
                .withLock(LockModeType.PESSIMISTIC_READ)
                .firstResultOptional()
                .map(delegation -> delegation.isFrozenAt(clock.instant()))
                .orElse(false);
    }
}
