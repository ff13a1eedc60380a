package vn.hoinghi.programme.feeds;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.TimeSlot;
import vn.hoinghi.programme.PlanStatus;
import vn.hoinghi.programme.PublishedProgramme;
import vn.hoinghi.programme.PublishedProgramme.PublishedSession;
import vn.hoinghi.programme.PublishedProgramme.PublishedSpeaker;
import vn.hoinghi.programme.PublishedProgramme.PublishedTalk;
import vn.hoinghi.programme.SpeakerRole;
import vn.hoinghi.programme.live.LateTimes;

/**
 * What somebody does in a programme: for the whole of a session, or in a talk; or that they come to listen.
 *
 * @param roles several in one session are one part, since they are one hour of that person; none of who listens
 */
record Part(PublishedSession session, @Nullable PublishedTalk talk, Set<SpeakerRole> roles) {

    /** That of somebody who has a seat in the session. */
    static Part listening(PublishedSession session) {
        return new Part(session, null, Set.of());
    }

    /** Of the talk, or of the session. */
    UUID id() {
        return talk == null ? session.id() : talk.id();
    }

    LocalisedText title() {
        return talk == null ? session.title() : talk.title();
    }

    /** When it is, as far as is known. */
    TimeSlot during(LateTimes late) {
        return talk == null ? late.of(session) : late.of(session, talk);
    }

    boolean isCancelled() {
        return session.status() == PlanStatus.CANCELLED || (talk != null && talk.status() == PlanStatus.CANCELLED);
    }

    /** Everybody's parts, in order of time. */
    static Map<UUID, Map<UUID, Part>> byDelegate(PublishedProgramme programme) {
        Map<UUID, Map<UUID, Part>> parts = new LinkedHashMap<>();
        for (PublishedSession session : programme.sessions()) {
            session.people().forEach(person -> add(parts, person, session, null));
            for (PublishedTalk talk : session.talks()) {
                talk.speakers().forEach(person -> add(parts, person, session, talk));
            }
        }
        return parts;
    }

    private static void add(
            Map<UUID, Map<UUID, Part>> parts,
            PublishedSpeaker person,
            PublishedSession session,
            @Nullable PublishedTalk talk) {
        UUID id = talk == null ? session.id() : talk.id();
        parts.computeIfAbsent(person.delegate(), delegate -> new LinkedHashMap<>())
                .computeIfAbsent(id, part -> new Part(session, talk, new TreeSet<>()))
                .roles()
                .add(person.role());
    }
}
