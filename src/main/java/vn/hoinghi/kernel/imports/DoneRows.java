package vn.hoinghi.kernel.imports;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Notes what confirmation made of rows: of whom, and in which version it left them. */
@Singleton
public class DoneRows {

    private final EntityManager entities;

    DoneRows(EntityManager entities) {
        this.entities = entities;
    }

    /** The row, what it was done to, and the version that left. */
    public record Done(UUID row, UUID subject, long version) {}

    /** @param kind what the rows are about, as tables and columns name it: {@code delegate} */
    public void note(String kind, List<Done> done) {
        entities.createNativeQuery(named(
                        kind,
                        "update KIND_import_rows r set KIND_id = w.subject, KIND_version = w.version"
                                + " from unnest(cast(:rows as uuid[]), cast(:subjects as uuid[]), cast(:versions as bigint[]))"
                                + " as w(id, subject, version) where r.id = w.id"))
                .setParameter("rows", texts(done, Done::row))
                .setParameter("subjects", texts(done, Done::subject))
                .setParameter("versions", texts(done, Done::version))
                .executeUpdate();
    }

    /** What is again as an import before this one left it, is so to that import: it can be undone too. */
    public void remember(String kind, ImportedFile undone) {
        entities.createNativeQuery(
                        named(
                                kind,
                                "update KIND_import_rows r set KIND_version = d.version"
                                        + " from KIND_import_rows u join KINDs d on d.id = u.KIND_id, KIND_imports i"
                                        + " where u.import_id = :undone and u.action = 'CHANGE' and r.KIND_id = u.KIND_id"
                                        + " and r.KIND_version = cast(u.plan ->> 'version' as bigint) and i.id = r.import_id"
                                        + " and i.conference_id = :conference and i.state = 'CONFIRMED' and i.id <> u.import_id"))
                .setParameter("undone", undone.id)
                .setParameter("conference", undone.conferenceId)
                .executeUpdate();
    }

    private static String named(String kind, String statement) {
        return statement.replace("KIND", kind);
    }

    private static String[] texts(List<Done> done, Function<Done, Object> part) {
        return done.stream().map(part).map(String::valueOf).toArray(String[]::new);
    }
}
