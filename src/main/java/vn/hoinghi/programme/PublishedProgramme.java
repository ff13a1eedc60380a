package vn.hoinghi.programme;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.people.OrganisationKind;

/**
 * A programme as people were told it: the snapshot that is kept, and what everybody may read.
 *
 * @param version its number, from 1
 * @param sessions in order of time
 */
public record PublishedProgramme(
        PublishedConference conference,
        int version,
        LocalisedText name,
        @Nullable LocalisedText note,
        Instant publishedAt,
        @Size(max = 1000) List<PublishedSession> sessions) {

    /** The conference as it was then. */
    public record PublishedConference(String code, LocalisedText name, String timeZone) {}

    /**
     * A session.
     *
     * @param audience whose people are invited; everybody where it is empty
     * @param people who chairs, moderates, sits on the panel or speaks for the whole of it
     */
    public record PublishedSession(
            UUID id,
            @Nullable String code,
            SessionKind kind,
            LocalisedText title,
            @Nullable PublishedRoom room,
            Instant startsAt,
            Instant endsAt,
            @Size(max = 10) List<OrganisationKind> audience,
            @Nullable Integer capacity,
            @Size(max = 100) List<PublishedSpeaker> people,
            @Size(max = 1000) List<PublishedTalk> talks) {}

    /** A room. */
    public record PublishedRoom(UUID id, LocalisedText name) {}

    /** A talk. */
    public record PublishedTalk(
            UUID id,
            TalkKind kind,
            int position,
            LocalisedText title,
            Instant startsAt,
            Instant endsAt,
            @Size(max = 50) List<PublishedSpeaker> speakers) {}

    /** Somebody with a part in the programme: nothing that would reach them, no e-mail, no phone. */
    public record PublishedSpeaker(
            UUID delegate,
            SpeakerRole role,
            String fullName,
            @Nullable LocalisedText position,
            LocalisedText organisation) {}
}
