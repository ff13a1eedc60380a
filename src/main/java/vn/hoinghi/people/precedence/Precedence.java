package vn.hoinghi.people.precedence;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.hoinghi.kernel.problem.CommonProblem;

/** Reads the versions of the order of precedence. */
@Singleton
class Precedence {

    private static final String COLUMNS = "select number, delegates, note, set_by, set_at from precedence_versions";

    private final EntityManager entities;

    Precedence(EntityManager entities) {
        this.entities = entities;
    }

    PrecedenceView current(UUID conferenceId) {
        return versions(conferenceId, COLUMNS + " where conference_id = :conference order by number desc limit 1")
                .map(Precedence::view)
                .findFirst()
                .orElse(PrecedenceView.NONE);
    }

    PrecedenceView version(UUID conferenceId, int number) {
        Optional<PrecedenceView> found = versions(
                        conferenceId, COLUMNS + " where conference_id = :conference and number = " + number)
                .map(Precedence::view)
                .findFirst();
        return found.orElseThrow(CommonProblem.NOT_FOUND::problem);
    }

    PrecedenceVersions newest(UUID conferenceId) {
        return new PrecedenceVersions(versions(
                        conferenceId, COLUMNS + " where conference_id = :conference order by number desc limit 200")
                .map(row -> new PrecedenceVersions.Version(
                        row.get("number", Integer.class),
                        row.get("note", String.class),
                        row.get("set_by", String.class),
                        row.get("set_at", Instant.class)))
                .toList());
    }

    @SuppressWarnings("unchecked")
    private Stream<Tuple> versions(UUID conferenceId, String sql) {
        return entities
                .createNativeQuery(sql, Tuple.class)
                .setParameter("conference", conferenceId)
                .getResultList()
                .stream();
    }

    private static PrecedenceView view(Tuple row) {
        return new PrecedenceView(
                row.get("number", Integer.class),
                List.of(row.get("delegates", UUID[].class)),
                row.get("note", String.class),
                row.get("set_by", String.class),
                row.get("set_at", Instant.class));
    }
}
