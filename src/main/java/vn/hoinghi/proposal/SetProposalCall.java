package vn.hoinghi.proposal;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.web.Versions;

/** Says when a conference takes proposals. */
@Singleton
public class SetProposalCall {

    private final EntityManager entities;

    SetProposalCall(EntityManager entities) {
        this.entities = entities;
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 422 where the times are out of order */
    @Transactional
    public ProposalCallView set(UUID conferenceId, @Nullable String ifMatch, ProposalCallRequest request) {
        entities.createNativeQuery(
                        "insert into proposal_calls (conference_id) values (:conference) on conflict do nothing")
                .setParameter("conference", conferenceId)
                .executeUpdate();
        ProposalCall call = ProposalCall.findById(conferenceId, LockModeType.PESSIMISTIC_WRITE);
        Versions.check(ifMatch, call.version);
        call.opensAt = request.opensAt();
        call.deadline = request.deadline();
        call.closesAt = request.closesAt();
        ProposalCall.flush();
        return ProposalCallView.of(call);
    }
}
