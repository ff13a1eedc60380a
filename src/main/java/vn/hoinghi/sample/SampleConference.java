package vn.hoinghi.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.conference.ConferenceRequest;
import vn.hoinghi.conference.SetUpConference;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.sample.SamplePeople.Attendance;

/** Loads the sample at the start: by default where the database is the embedded one, and only where it is empty. */
@Singleton
public class SampleConference {

    private static final Logger LOG = Logger.getLogger(SampleConference.class);

    /** The conference's number, so that the same people come each time. */
    private static final long SEED = 21;

    private final EntityManager entities;
    private final boolean isWanted;
    private final ObjectMapper json;
    private final SetUpConference setUp;
    private final Parts parts;

    /** A few seconds on a quiet machine; a start on a busy one, or behind another node's load, may take its time. */
    private static final int PATIENCE_SECONDS = 900;

    /** What a conference is made of. */
    @Singleton
    record Parts(
            CurrentIdentityAssociation identity,
            SamplePeople people,
            SampleProgramme programme,
            SampleProposals proposals,
            SampleRound round) {}

    SampleConference(
            EntityManager entities,
            @ConfigProperty(name = "hoinghi.sample") Optional<Boolean> configured,
            @ConfigProperty(name = "hoinghi.embedded-database") boolean isEmbedded,
            ObjectMapper json,
            SetUpConference setUp,
            Parts parts) {
        this.entities = entities;
        this.isWanted = configured.orElse(isEmbedded);
        this.json = json;
        this.setUp = setUp;
        this.parts = parts;
    }

    /** After the organiser is there. All of the sample or none of it is loaded, by one node of several. */
    @Transactional
    @TransactionConfiguration(timeout = PATIENCE_SECONDS)
    @ActivateRequestContext
    public void arrive(@Observes @Priority(200) StartupEvent start) {
        if (isWanted && isEmpty()) {
            load();
            LOG.info("The sample conference ngoai-vu-21 is loaded");
        }
    }

    private boolean isEmpty() {
        entities.createNativeQuery("set local statement_timeout = '" + PATIENCE_SECONDS + "s'")
                .executeUpdate();
        entities.createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtext('sample conference')) as text)", String.class)
                .getSingleResult();
        List<?> any = entities.createNativeQuery("select 1 from conferences limit 1", Integer.class)
                .getResultList();
        return any.isEmpty();
    }

    void load() {
        // The use cases ask who is asking; here it is the office.
        parts.identity()
                .setIdentity(QuarkusSecurityIdentity.builder()
                        .setPrincipal(new QuarkusPrincipal("sample"))
                        .addRole(Role.ORGANISER.name())
                        .build());
        Random random = new Random(SEED);
        UUID conference = conference();
        Attendance attendance = parts.people().load(conference, random);
        parts.programme().load(conference, attendance);
        parts.round().load(conference, attendance, parts.proposals().load(conference, attendance, random));
    }

    private UUID conference() {
        try (InputStream file = SampleConference.class.getResourceAsStream("/sample/conference.json")) {
            JsonNode told = json.readTree(Objects.requireNonNull(file));
            setUp.setUp(request(told.path("parent"), null));
            return setUp.setUp(request(told, told.path("parent").path("code").asText()))
                    .id();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ConferenceRequest request(JsonNode told, @Nullable String parent) {
        return new ConferenceRequest(
                told.path("code").asText(),
                text(told.path("name")),
                told.has("theme") ? text(told.path("theme")) : null,
                LocalDate.parse(told.path("startsOn").asText()),
                LocalDate.parse(told.path("endsOn").asText()),
                null,
                parent);
    }

    private static LocalisedText text(JsonNode text) {
        return LocalisedText.of(text.path("vi").asText(), text.path("en").asText());
    }
}
