package vn.hoinghi.kernel.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.Ids;

/** What features and resources ask of jobs: to start one, how it stands, what came of it. */
@Singleton
public class Jobs {

    private final EntityManager entities;
    private final ObjectMapper json;

    Jobs(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** Queues a job; a node takes it up within seconds after the caller's transaction has gone through. */
    @Transactional
    public <R> Job start(UUID conferenceId, JobKind<R> kind, R request, String user) {
        UUID id = Ids.next();
        entities.createNativeQuery("insert into jobs (id, conference_id, kind, request, created_by)"
                        + " values (:id, :conference, :kind, cast(:request as json), :user)")
                .setParameter("id", id)
                .setParameter("conference", conferenceId)
                .setParameter("kind", kind.name())
                .setParameter("request", written(request))
                .setParameter("user", user)
                .executeUpdate();
        return find(conferenceId, id).orElseThrow();
    }

    /** The job of that conference, for as long as it is kept. */
    public Optional<Job> find(UUID conferenceId, UUID id) {
        @SuppressWarnings("unchecked")
        Stream<Tuple> rows = entities.createNativeQuery(
                        "select id, kind, state, progress, cast(problem as text) as problem, created_by, created_at,"
                                + " finished_at from jobs where conference_id = :conference and id = :id",
                        Tuple.class)
                .setParameter("conference", conferenceId)
                .setParameter("id", id)
                .getResultStream();
        return rows.map(this::job).findFirst();
    }

    private Job job(Tuple row) {
        return new Job(
                row.get("id", UUID.class),
                row.get("kind", String.class),
                JobState.valueOf(row.get("state", String.class)),
                row.get("progress", Integer.class),
                problem(row.get("problem", String.class)),
                row.get("created_by", String.class),
                row.get("created_at", Instant.class),
                row.get("finished_at", Instant.class));
    }

    /** What came of that job; empty before it is done. */
    public Optional<JobResult> result(UUID id) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entities.createNativeQuery(
                        "select content_type, content from job_results where job_id = :id", Tuple.class)
                .setParameter("id", id)
                .getResultList();
        return rows.stream()
                .map(row -> new JobResult(row.get("content_type", String.class), row.get("content", byte[].class)))
                .findFirst();
    }

    private @Nullable JobProblem problem(@Nullable String text) {
        try {
            return text == null ? null : json.readValue(text, JobProblem.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("A kept problem cannot be read", unreadable);
        }
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
