package vn.hoinghi.programme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Keeps what was published and reads it again. The latest of each conference stays in memory, since all ask for it. */
@Singleton
public class PublishedProgrammes {

    private record Latest(UUID versionId, PublishedProgramme programme) {}

    private final Map<UUID, Latest> latestByConference = new ConcurrentHashMap<>();
    private final ObjectWriter writer;
    private final ObjectReader reader;

    PublishedProgrammes(ObjectMapper json) {
        this.writer = json.writerFor(PublishedProgramme.class);
        // A snapshot outlives the release that took it.
        this.reader =
                json.readerFor(PublishedProgramme.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    ProgrammeVersion keep(UUID conferenceId, PublishedProgramme programme) {
        try {
            ProgrammeVersion version =
                    ProgrammeVersion.of(conferenceId, programme, writer.writeValueAsString(programme));
            version.persistAndFlush();
            return version;
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A version as it was told. */
    public Optional<PublishedProgramme> numbered(UUID conferenceId, int number) {
        return ProgrammeVersion.numbered(conferenceId, number).map(this::read);
    }

    /** What people were told last. */
    public Optional<PublishedProgramme> latest(UUID conferenceId) {
        return ProgrammeVersion.latest(conferenceId).map(version -> {
            @Nullable Latest known = latestByConference.get(conferenceId);
            if (known == null || !known.versionId.equals(version.id)) {
                known = new Latest(version.id, read(version));
                latestByConference.put(conferenceId, known);
            }
            return known.programme;
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
