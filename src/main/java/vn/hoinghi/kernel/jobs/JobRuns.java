package vn.hoinghi.kernel.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hoinghi.kernel.Ids;

/**
 * The table of jobs as workers write it. Each step is a statement of its own, guarded by the number of the taking-up; the
 * time is the database's, since nodes compare heartbeats.
 */
@Singleton
public class JobRuns {

    /** Who was silent for so long is taken for dead; heartbeats come every ten seconds. */
    private static final String SILENT = "state = 'RUNNING' and heartbeat_at < now() - interval '1 minute'";

    /** Only the last taking-up may write. */
    private static final String OF_RUN = " where id = :id and run = :number and state = 'RUNNING'";

    /** A job that kills whoever runs it must not kill every node in turn for ever. */
    private static final int ATTEMPTS = 3;

    private final EntityManager entities;
    private final ObjectMapper json;

    JobRuns(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** Takes up the oldest job of these kinds that waits, or whose worker died; empty where there is none. */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<JobRun> takeUp(Collection<String> kinds) {
        UUID number = Ids.next();
        @SuppressWarnings("unchecked")
        List<Tuple> taken = entities.createNativeQuery(
                        "update jobs set state = 'RUNNING', run = :number, attempts = attempts + 1, progress = 0,"
                                + " started_at = coalesce(started_at, now()), heartbeat_at = now() where id ="
                                + " (select id from jobs where (state = 'QUEUED' or " + SILENT + ")"
                                + " and kind in (:kinds) and attempts < :attempts"
                                + " order by created_at, id limit 1 for update skip locked)"
                                + " returning id, conference_id, kind, cast(request as text) as request",
                        Tuple.class)
                .setParameter("number", number)
                .setParameter("kinds", kinds)
                .setParameter("attempts", ATTEMPTS)
                .getResultList();
        return taken.stream()
                .map(row -> new JobRun(
                        row.get("id", UUID.class),
                        number,
                        row.get("conference_id", UUID.class),
                        row.get("kind", String.class),
                        row.get("request", String.class)))
                .findFirst();
    }

    @Transactional(TxType.REQUIRES_NEW)
    void beat(Collection<UUID> numbers) {
        entities.createNativeQuery("update jobs set heartbeat_at = now() where state = 'RUNNING' and run in (:numbers)")
                .setParameter("numbers", numbers)
                .executeUpdate();
    }

    /** Lets others take up these at once, as if they had not been begun. */
    @Transactional(TxType.REQUIRES_NEW)
    void handBack(Collection<UUID> numbers) {
        entities.createNativeQuery("update jobs set state = 'QUEUED', run = null, attempts = attempts - 1"
                        + " where state = 'RUNNING' and run in (:numbers)")
                .setParameter("numbers", numbers)
                .executeUpdate();
    }

    @Transactional(TxType.REQUIRES_NEW)
    void progress(JobRun run, int percent) {
        write(
                run,
                entities.createNativeQuery("update jobs set progress = :percent, heartbeat_at = now()" + OF_RUN)
                        .setParameter("percent", percent));
    }

    @Transactional(TxType.REQUIRES_NEW)
    void finish(JobRun run, JobResult result) {
        write(
                run,
                entities.createNativeQuery(
                        "update jobs set state = 'DONE', progress = 100, finished_at = now()" + OF_RUN));
        entities.createNativeQuery(
                        "insert into job_results (job_id, content_type, content) values (:id, :type, :content)")
                .setParameter("id", run.id())
                .setParameter("type", result.contentType())
                .setParameter("content", result.content())
                .executeUpdate();
    }

    @Transactional(TxType.REQUIRES_NEW)
    void fail(JobRun run, JobProblem problem) {
        write(
                run,
                entities.createNativeQuery(
                                "update jobs set state = 'FAILED', problem = cast(:problem as json), finished_at = now()"
                                        + OF_RUN)
                        .setParameter("problem", written(problem)));
    }

    /** Ends the jobs that outlived no worker, and forgets those that ended a day ago. */
    @Transactional(TxType.REQUIRES_NEW)
    void sweep() {
        entities.createNativeQuery("update jobs set state = 'FAILED', problem = cast(:problem as json),"
                        + " finished_at = now() where attempts >= :attempts and " + SILENT)
                .setParameter("problem", written(JobProblem.INTERNAL_ERROR))
                .setParameter("attempts", ATTEMPTS)
                .executeUpdate();
        entities.createNativeQuery("delete from jobs where finished_at < now() - interval '24 hours'")
                .executeUpdate();
    }

    private static void write(JobRun run, Query update) {
        int written = update.setParameter("id", run.id())
                .setParameter("number", run.number())
                .executeUpdate();
        if (written == 0) {
            throw new SupersededException();
        }
    }

    private String written(JobProblem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
