package vn.hoinghi.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.hoinghi.conference.ConferenceCard;

/** Keeps the figures of a conference as they are now, and reads what was kept. */
@Singleton
public class KeepSummary {

    private final SummariseConference summarise;
    private final EntityManager entities;
    private final ObjectMapper json;

    KeepSummary(SummariseConference summarise, EntityManager entities, ObjectMapper json) {
        this.summarise = summarise;
        this.entities = entities;
        this.json = json;
    }

    @Transactional
    public SummaryVersionView keep(ConferenceCard conference, SummaryVersionRequest request) {
        SummaryView view = summarise.summarise(conference);
        Summary summary = Summary.of(
                conference.id(), nextNumber(conference.id()), request.name(), written(view), view.computedAt());
        summary.persistAndFlush();
        return SummaryVersionView.of(summary);
    }

    /** Those who keep at once wait for each other until they have committed, so that numbers have no gaps. */
    private int nextNumber(UUID conferenceId) {
        entities.createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended('summary ' || :conference, 0)) as text)",
                        String.class)
                .setParameter("conference", conferenceId.toString())
                .getSingleResult();
        return entities.createQuery(
                        "select coalesce(max(s.number), 0) + 1 from Summary s where s.conferenceId = :conference",
                        Integer.class)
                .setParameter("conference", conferenceId)
                .getSingleResult();
    }

    private String written(SummaryView view) {
        try {
            return json.writeValueAsString(view);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 404 where there is none of that number */
    SummaryView kept(UUID conferenceId, int number) {
        Summary summary = Summary.get(conferenceId, number);
        try {
            // What was kept outlives the release that kept it.
            return json.readerFor(SummaryView.class)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(summary.figures);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("A summary cannot be read: " + summary.id, unreadable);
        }
    }
}
