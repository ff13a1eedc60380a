package vn.hoinghi.people.duplicates;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.people.DelegateRequest;
import vn.hoinghi.people.DelegateStatus;
import vn.hoinghi.people.PhoneNumbers;

/** Finds people who look like one. */
@Singleton
class FindDuplicates {

    private final EntityManager entities;

    FindDuplicates(EntityManager entities) {
        this.entities = entities;
    }

    /** The two hundred surest pairs. */
    @SuppressWarnings("unchecked")
    Duplicates of(UUID conferenceId) {
        List<Tuple> rows = entities.createNativeQuery(
                        "select d.one_id, one.full_name as one_name, d.other_id, other.full_name as other_name, d.score,"
                                + " d.reason, count(*) over () as total from duplicates_in(:conference) d"
                                + " join delegates one on one.id = d.one_id"
                                + " join delegates other on other.id = d.other_id"
                                + " order by d.score desc, d.one_id, d.other_id limit 200",
                        Tuple.class)
                .setParameter("conference", conferenceId)
                .getResultList();
        long total = rows.isEmpty() ? 0 : rows.get(0).get("total", Long.class);
        return new Duplicates(rows.stream().map(FindDuplicates::pair).toList(), total);
    }

    private static Duplicates.Pair pair(Tuple row) {
        return new Duplicates.Pair(
                row.get("one_id", UUID.class),
                row.get("one_name", String.class),
                row.get("other_id", UUID.class),
                row.get("other_name", String.class),
                row.get("score", Integer.class),
                Likeness.valueOf(row.get("reason", String.class)));
    }

    /**
     * Who is there already and may be the one of that request.
     *
     * @param onlyOrganisation whose people the caller may know of; null for everybody's
     */
    @SuppressWarnings("unchecked")
    Candidates like(UUID conferenceId, DelegateRequest request, @Nullable UUID onlyOrganisation) {
        Stream<Tuple> rows = entities.createNativeQuery(
                        "select d.id, d.full_name, d.organisation_id, d.status, l.score, l.reason from delegates d"
                                + " cross join lateral likeness(d, jsonb_populate_record(cast(null as delegates),"
                                + " jsonb_build_object('phone', cast(:phone as text), 'email', cast(:email as text),"
                                + " 'folded', fold(:name), 'organisation_id', cast(:organisation as uuid)))) l"
                                + " where d.conference_id = :conference and d.status <> 'MERGED'"
                                + " and (cast(:only as uuid) is null or d.organisation_id = :only)"
                                + " and (d.phone = :phone or lower(d.email) = lower(:email) or d.folded = fold(:name)"
                                + " or d.organisation_id = :organisation)"
                                + " order by l.score desc, d.given_key, d.id limit 20",
                        Tuple.class)
                .setParameter("phone", PhoneNumbers.parse(request.phone()))
                .setParameter("email", request.email())
                .setParameter("name", request.fullName())
                .setParameter("organisation", request.organisation())
                .setParameter("only", onlyOrganisation)
                .setParameter("conference", conferenceId)
                .getResultStream();
        return new Candidates(rows.map(row -> new Candidates.Candidate(
                        row.get("id", UUID.class),
                        row.get("full_name", String.class),
                        row.get("organisation_id", UUID.class),
                        DelegateStatus.valueOf(row.get("status", String.class)),
                        row.get("score", Integer.class),
                        Likeness.valueOf(row.get("reason", String.class))))
                .toList());
    }
}
