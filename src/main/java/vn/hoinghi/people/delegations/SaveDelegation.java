package vn.hoinghi.people.delegations;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.kernel.problem.Fault;
import vn.hoinghi.kernel.problem.Problem;
import vn.hoinghi.kernel.web.Versions;

/** Forms a delegation, or replaces what is said of one, its quotas included. */
@Singleton
public class SaveDelegation {

    private final Seats seats;
    private final FrozenDelegations frozen;

    SaveDelegation(Seats seats, FrozenDelegations frozen) {
        this.seats = seats;
        this.frozen = frozen;
    }

    @Transactional
    public DelegationView form(UUID conferenceId, DelegationRequest request) {
        Delegation delegation = Delegation.in(conferenceId);
        delegation.change(request);
        return save(delegation, request);
    }

    @Transactional
    public DelegationView change(UUID conferenceId, UUID id, @Nullable String ifMatch, DelegationRequest request) {
        Delegation delegation = Delegation.get(conferenceId, id);
        Versions.check(ifMatch, delegation.version);
        if (!delegation.organisationId.equals(request.organisation())) {
            throw invalid("/organisation", "Đoàn không đổi cơ quan.", "A delegation stays with its organisation.");
        }
        long read = delegation.version;
        delegation.change(request);
        Delegation.flush();
        if (delegation.version == read) {
            // Its quotas are kept elsewhere and are a change of it all the same.
            if (Delegation.update("version = version + 1 where id = ?1 and version = ?2", id, read) == 0) {
                throw CommonProblem.STALE_VERSION.problem();
            }
        }
        return save(delegation, request);
    }

    /**
     * Freezes all of a conference's delegations from that moment on, and the organisations without one; or none where it is
     * null.
     */
    @Transactional
    public void freezeAll(UUID conferenceId, @Nullable Instant freezesAt) {
        frozen.say(conferenceId, freezesAt);
        Delegation.update(
                "freezesAt = ?1, version = version + 1 where conferenceId = ?2 and freezesAt is distinct from ?1",
                freezesAt,
                conferenceId);
    }

    private static Problem invalid(String pointer, String vi, String en) {
        return CommonProblem.INVALID_REQUEST.naming(List.of(new Fault(pointer, "invalid", LocalisedText.of(vi, en))));
    }

    private DelegationView save(Delegation delegation, DelegationRequest request) {
        // The organisation is found to be of this conference before its places are touched.
        delegation.persistAndFlush();
        // Of a head who was merged the database makes the one they became.
        Delegation.getEntityManager().refresh(delegation);
        seats.setQuotas(delegation.organisationId, request.quotasOrNone());
        return DelegationView.of(delegation, seats.of(delegation.organisationId));
    }
}
