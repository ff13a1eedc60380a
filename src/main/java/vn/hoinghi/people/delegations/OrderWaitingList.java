package vn.hoinghi.people.delegations;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.kernel.problem.Fault;
import vn.hoinghi.people.Delegate;
import vn.hoinghi.people.PeopleProblem;

/** Says in which order people of an organisation move up. */
@Singleton
public class OrderWaitingList {

    private final FrozenDelegations frozen;

    OrderWaitingList(FrozenDelegations frozen) {
        this.frozen = frozen;
    }

    /**
     * Those named move up in this order, before those who are not; whoever does not wait any more is passed over.
     *
     * @throws vn.hoinghi.kernel.problem.Problem 409 where a focal point asks and the delegation is frozen; 422 where
     *     somebody is none of the organisation's
     */
    @Transactional
    public void order(UUID organisationId, List<UUID> delegates, boolean asFocalPoint) {
        if (asFocalPoint && frozen.isFrozen(organisationId)) {
            throw PeopleProblem.DELEGATION_FROZEN.problem();
        }
        checkOwn(organisationId, delegates);
        Delegate.getEntityManager()
                .createNativeQuery("update delegates d set waiting_place = line.place, version = d.version + 1"
                        + " from (select w.id, row_number() over (order by n.place nulls last,"
                        + " w.waiting_place nulls last, w.created_at, w.id) as place from delegates w"
                        + " left join unnest(cast(:delegates as uuid[])) with ordinality as n (id, place) on n.id = w.id"
                        + " where w.organisation_id = :organisation and w.status = 'WAITING' order by w.id) line"
                        + " where d.id = line.id and d.status = 'WAITING'")
                .setParameter("delegates", delegates.toArray(new UUID[0]))
                .setParameter("organisation", organisationId)
                .executeUpdate();
    }

    private static void checkOwn(UUID organisationId, List<UUID> delegates) {
        long own = Delegate.count("organisationId = ?1 and id in ?2", organisationId, delegates);
        if (own < delegates.size()) {
            throw CommonProblem.INVALID_REQUEST.naming(List.of(new Fault(
                    "/delegates",
                    "not-found",
                    LocalisedText.of(
                            "Có người không thuộc cơ quan, hoặc có hai lần.",
                            "Somebody is not of the organisation, or there twice."))));
        }
    }
}
