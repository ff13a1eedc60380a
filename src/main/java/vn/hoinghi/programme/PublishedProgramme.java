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

    /** Whether it tells people what that other version told them. */
    boolean says(PublishedProgramme other) {
        return conference.equals(other.conference) && sessions.equals(other.sessions);
    }

    /** The conference as it was then. */
    public record PublishedConference(
            String code, LocalisedText name, @Nullable LocalisedText theme, String timeZone) {}

    /**
     * A session.
     *
     * @param status what was cancelled still stands here, and is not held
     * @param languages that are spoken, as tags of BCP 47, in the order of their weight; empty where nothing is said
     * @param interpretedInto languages that are listened to by headphone
     * @param audience whose people are invited; everybody where it is empty
     * @param people who chairs, moderates, sits on the panel or speaks for the whole of it
     */
    public record PublishedSession(
            UUID id,
            @Nullable String code,
            SessionKind kind,
            PlanStatus status,
            LocalisedText title,
            @Nullable LocalisedText description,
            @Size(max = 10) List<String> languages,
            @Size(max = 20) List<String> interpretedInto,
            @Nullable PublishedRoom room,
            Instant startsAt,
            Instant endsAt,
            @Size(max = 10) List<OrganisationKind> audience,
            @Nullable Integer capacity,
            @Size(max = 100) List<PublishedSpeaker> people,
            @Size(max = 1000) List<PublishedTalk> talks) {

        /** A version of before there was a status or a language said nothing of them. */
        @SuppressWarnings("NullAway") // Old snapshots leave out what is not null now.
        public PublishedSession {
            status = status == null ? PlanStatus.PLANNED : status;
            languages = languages == null ? List.of() : languages;
            interpretedInto = interpretedInto == null ? List.of() : interpretedInto;
        }

        /** Whether that delegate chairs or moderates it. */
        public boolean isLedBy(@Nullable UUID delegate) {
            return people.stream()
                    .anyMatch(
                            person -> person.role().leads() && person.delegate().equals(delegate));
        }
    }

    /** A room. */
    public record PublishedRoom(UUID id, LocalisedText name) {}

    /** A talk. */
    public record PublishedTalk(
            UUID id,
            TalkKind kind,
            PlanStatus status,
            int position,
            LocalisedText title,
            @Nullable LocalisedText description,
            Instant startsAt,
            Instant endsAt,
            @Size(max = 50) List<PublishedSpeaker> speakers) {

        /** A version of before there was a status said nothing of it. */
        @SuppressWarnings("NullAway") // Old snapshots leave out what is not null now.
        public PublishedTalk {
            status = status == null ? PlanStatus.PLANNED : status;
        }
    }

    /**
     * Somebody with a part in the programme: nothing that would reach them, no e-mail, no phone.
     *
     * @param profile path of what they want to be known of them, biography and photo; absent where they did not consent
     *     when it was published. Kept outside of the snapshot, which never changes, since consent may be taken back
     */
    public record PublishedSpeaker(
            UUID delegate,
            SpeakerRole role,
            String fullName,
            @Nullable LocalisedText position,
            LocalisedText organisation,
            @Nullable @Size(max = 200) String profile) {}
}
