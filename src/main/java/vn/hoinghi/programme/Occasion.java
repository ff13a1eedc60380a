package vn.hoinghi.programme;

import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.TimeSlot;

/**
 * Something that takes time, as a conflict names it.
 *
 * @param pointer its path below the conference's
 */
record Occasion(String pointer, LocalisedText title, TimeSlot during) {

    static Occasion of(Session session) {
        return new Occasion("/sessions/" + session.id, session.title, session.during());
    }

    static Occasion of(Talk talk) {
        return new Occasion("/sessions/" + talk.sessionId + "/talks/" + talk.id, talk.title, talk.during());
    }

    static Occasion ofMeeting(TimeSlot during) {
        return new Occasion("", LocalisedText.of("Cuộc gặp", "A meeting"), during);
    }
}
