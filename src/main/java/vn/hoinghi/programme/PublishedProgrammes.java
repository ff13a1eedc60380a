package vn.hoinghi.programme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.web.Gzip;

/**
 * Keeps what was published and reads it again. The latest of each conference stays in memory, with the bytes it is
 * answered with, since all ask for it; {@link ReleaseWatch} brings what other nodes publish.
 */
@Singleton
public class PublishedProgrammes {

    /**
     * A version as it is in memory.
     *
     * @param gzip the same bytes compressed, since nearly all who ask take them so
     */
    public record Current(PublishedProgramme programme, byte[] json, byte[] gzip) {

        int number() {
            return programme.version();
        }

        private static Current later(Current one, Current other) {
            return other.number() > one.number() ? other : one;
        }
    }

    private final Map<UUID, Current> currentByConference = new ConcurrentHashMap<>();
    private final ObjectWriter writer;
    private final ObjectReader reader;
    private final TransactionSynchronizationRegistry transaction;

    PublishedProgrammes(ObjectMapper json, TransactionSynchronizationRegistry transaction) {
        this.writer = json.writerFor(PublishedProgramme.class);
        // A snapshot outlives the release that took it.
        this.reader =
                json.readerFor(PublishedProgramme.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.transaction = transaction;
    }

    ProgrammeVersion keep(UUID conferenceId, PublishedProgramme programme) {
        try {
            String snapshot = writer.writeValueAsString(programme);
            ProgrammeVersion version = ProgrammeVersion.of(conferenceId, programme, snapshot);
            version.persistAndFlush();
            whenCommitted(() -> know(conferenceId, programme));
            return version;
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A version as it was told. */
    public Optional<PublishedProgramme> numbered(UUID conferenceId, int number) {
        return ProgrammeVersion.numbered(conferenceId, number).map(this::read);
    }

    /** The last one that has that session, which the versions after it may have left out. */
    public Optional<PublishedProgramme> lastWith(UUID conferenceId, UUID sessionId) {
        return ProgrammeVersion.lastWith(conferenceId, sessionId).flatMap(number -> numbered(conferenceId, number));
    }

    /** The last one, as the caller's transaction sees it. */
    public Optional<PublishedProgramme> latest(UUID conferenceId) {
        return ProgrammeVersion.latestNumber(conferenceId).flatMap(number -> {
            @Nullable Current known = currentByConference.get(conferenceId);
            return known != null && known.number() == number
                    ? Optional.of(known.programme)
                    : numbered(conferenceId, number);
        });
    }

    /**
     * The last one, from memory: that of this node at once, that of another within {@link ReleaseWatch}'s period. Asks the
     * database only for a conference that nobody has asked for since the start.
     */
    public Optional<Current> current(UUID conferenceId) {
        @Nullable Current known = currentByConference.get(conferenceId);
        return known == null
                ? ProgrammeVersion.latest(conferenceId).map(version -> know(conferenceId, read(version)))
                : Optional.of(known);
    }

    /** Brings memory up to that number, where it has the conference at all. */
    void learn(UUID conferenceId, int number) {
        @Nullable Current known = currentByConference.get(conferenceId);
        if (known != null && known.number() < number) {
            numbered(conferenceId, number).ifPresent(programme -> know(conferenceId, programme));
        }
    }

    private Current know(UUID conferenceId, PublishedProgramme programme) {
        byte[] bytes = bytes(programme);
        return currentByConference.merge(conferenceId, new Current(programme, bytes, Gzip.of(bytes)), Current::later);
    }

    private byte[] bytes(PublishedProgramme programme) {
        try {
            return writer.writeValueAsString(programme).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void whenCommitted(Runnable then) {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Nothing is known yet.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    then.run();
                }
            }
        });
    }

    private PublishedProgramme read(ProgrammeVersion version) {
        try {
            return reader.readValue(version.snapshot);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("A published programme cannot be read: " + version.id, unreadable);
        }
    }
}
