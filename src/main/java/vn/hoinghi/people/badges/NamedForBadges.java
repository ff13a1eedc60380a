package vn.hoinghi.people.badges;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.kernel.problem.Fault;

/** Those whose badges are asked for by name: nobody among them is left out without a word. */
@Singleton
class NamedForBadges {

    private static final LocalisedText UNKNOWN =
            LocalisedText.of("Không có đại biểu này.", "There is no such delegate.");

    private final EntityManager entities;

    NamedForBadges(EntityManager entities) {
        this.entities = entities;
    }

    /** @throws vn.hoinghi.kernel.problem.Problem {@code reference-not-found} naming each who is no delegate of the conference */
    @SuppressWarnings("unchecked")
    void check(UUID conferenceId, List<UUID> delegates) {
        Stream<Number> unknown = entities.createNativeQuery(
                        "select n.place - 1 from unnest(cast(:delegates as uuid[])) with ordinality as n (id, place)"
                                + " where not exists (select from delegates d where d.id = n.id"
                                + " and d.conference_id = :conference) order by n.place limit 100")
                .setParameter("delegates", delegates.toArray(UUID[]::new))
                .setParameter("conference", conferenceId)
                .getResultStream();
        List<Fault> faults = unknown.map(place -> new Fault("/delegates/" + place, "unknown-delegate", UNKNOWN))
                .toList();
        if (!faults.isEmpty()) {
            throw CommonProblem.REFERENCE_NOT_FOUND.naming(faults);
        }
    }

    /** Those among them who are not approved now, and so get no badge. */
    @SuppressWarnings("unchecked")
    List<LeftOut> notApproved(UUID conferenceId, List<UUID> delegates) {
        Stream<Tuple> people = entities.createNativeQuery(
                        "select cast(full_name as text) as name, cast(organisation_name_vi as text) as organisation,"
                                + " ticket_code from delegate_cards where conference_id = :conference"
                                + " and status <> 'APPROVED' and id = any (:delegates) order by given_key, full_name, id",
                        Tuple.class)
                .setParameter("delegates", delegates.toArray(UUID[]::new))
                .setParameter("conference", conferenceId)
                .getResultStream();
        return people.map(row -> new LeftOut(
                        row.get("name", String.class),
                        row.get("organisation", String.class),
                        row.get("ticket_code", String.class),
                        "Chưa được phê duyệt · Not approved"))
                .toList();
    }
}
