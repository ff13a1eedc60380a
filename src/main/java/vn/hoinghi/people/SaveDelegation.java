package vn.hoinghi.people;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.web.Versions;

/** Forms a delegation, or replaces what is said of one, its quotas included. */
@Singleton
public class SaveDelegation {

    private final Seats seats;

    SaveDelegation(Seats seats) {
        this.seats = seats;
    }

    @Transactional
    public DelegationView form(UUID conferenceId, DelegationRequest request) {
        return save(Delegation.in(conferenceId), request);
    }

    @Transactional
    public DelegationView change(UUID conferenceId, UUID id, @Nullable String ifMatch, DelegationRequest request) {
        Delegation delegation = Delegation.get(conferenceId, id);
        Versions.check(ifMatch, delegation.version);
        return save(delegation, request);
    }

    private DelegationView save(Delegation delegation, DelegationRequest request) {
        delegation.change(request);
        // The organisation is found to be of this conference before its places are touched.
        delegation.persistAndFlush();
        seats.setQuotas(delegation.organisationId, request.quotasOrNone());
        return DelegationView.of(delegation, seats.of(delegation.organisationId));
    }
}
