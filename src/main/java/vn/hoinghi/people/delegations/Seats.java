package vn.hoinghi.people.delegations;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.kernel.problem.Fault;
import vn.hoinghi.people.DelegateCategory;
import vn.hoinghi.people.delegations.DelegationRequest.Quota;

/** Places of organisations by category. The database counts those taken; here only the quota is set and both are read. */
@Singleton
public class Seats {

    private final EntityManager entities;

    Seats(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Sets the quotas of an organisation; a category that is not named has none.
     *
     * @throws vn.hoinghi.kernel.problem.Problem {@code quota-exceeded} by the constraint, where more are there already
     */
    void setQuotas(UUID organisationId, List<Quota> quotas) {
        if (quotas.stream().map(Quota::category).distinct().count() < quotas.size()) {
            throw CommonProblem.INVALID_REQUEST.naming(List.of(new Fault(
                    "/quotas",
                    "duplicate",
                    LocalisedText.of("Mỗi thành phần chỉ một chỉ tiêu.", "One quota for each category."))));
        }
        // Those that are named keep their limit throughout: without one, everybody who waits would move up.
        entities.createNativeQuery("update delegation_seats set quota = null where organisation_id = :organisation"
                        + " and category <> all (:named)")
                .setParameter("organisation", organisationId)
                .setParameter(
                        "named",
                        quotas.stream().map(quota -> quota.category().name()).toArray(String[]::new))
                .executeUpdate();
        quotas.stream()
                .sorted(Comparator.comparing(Quota::category))
                .forEach(quota -> entities.createNativeQuery(
                                "insert into delegation_seats (organisation_id, category, quota)"
                                        + " values (:organisation, :category, :quota)"
                                        + " on conflict (organisation_id, category) do update set quota = excluded.quota")
                        .setParameter("organisation", organisationId)
                        .setParameter("category", quota.category().name())
                        .setParameter("quota", quota.quota())
                        .executeUpdate());
    }

    /** The categories that have a quota or people. */
    List<DelegationView.Seat> of(UUID organisationId) {
        @SuppressWarnings("unchecked")
        Stream<Tuple> rows = entities.createNativeQuery(
                        "select category, quota, taken from delegation_seats"
                                + " where organisation_id = :organisation and (quota is not null or taken > 0)",
                        Tuple.class)
                .setParameter("organisation", organisationId)
                .getResultStream();
        return rows.map(row -> new DelegationView.Seat(
                        DelegateCategory.valueOf(row.get("category", String.class)),
                        row.get("quota", Integer.class),
                        row.get("taken", Integer.class)))
                .sorted(Comparator.comparing(DelegationView.Seat::category))
                .toList();
    }
}
