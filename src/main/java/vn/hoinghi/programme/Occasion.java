package vn.hoinghi.programme;

import java.util.UUID;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.TimeSlot;

/**
 * Something that takes time, as a conflict names it.
 *
 * @param pointer its path below the conference's; empty for what is no part of the programme
 */
public record Occasion(Kind kind, UUID id, String pointer, LocalisedText title, TimeSlot during) {

    /** What takes the time. */
    public enum Kind {
        SESSION,
        TALK,
        MEETING
    }

    public static Occasion of(Session session) {
        return new Occasion(Kind.SESSION, session.id, "/sessions/" + session.id, session.title, session.during());
    }

    public static Occasion of(Talk talk) {
        return new Occasion(
                Kind.TALK, talk.id, "/sessions/" + talk.sessionId + "/talks/" + talk.id, talk.title, talk.during());
    }

    public static Occasion ofMeeting(UUID id, TimeSlot during) {
        return new Occasion(Kind.MEETING, id, "", LocalisedText.of("Cuộc gặp", "A meeting"), during);
    }
}
