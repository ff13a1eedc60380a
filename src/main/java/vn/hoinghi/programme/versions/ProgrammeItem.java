package vn.hoinghi.programme.versions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.programme.PlanStatus;
import vn.hoinghi.programme.PublishedProgramme;
import vn.hoinghi.programme.PublishedProgramme.PublishedSession;
import vn.hoinghi.programme.PublishedProgramme.PublishedSpeaker;
import vn.hoinghi.programme.PublishedProgramme.PublishedTalk;

/**
 * A session or a talk of a version, as far as two versions are compared.
 *
 * @param room by which it is another one, whatever it is called
 * @param own who has a part in itself: for the whole of a session, or in the talk
 * @param leaders who leads the session that a talk is in
 * @param everybody who has a part in it or in any of its talks
 * @param details all else that is said of it
 */
record ProgrammeItem(
        UUID session,
        @Nullable UUID talk,
        boolean isHeld,
        ProgrammeChange.Standing standing,
        @Nullable UUID room,
        List<PublishedSpeaker> own,
        List<PublishedSpeaker> leaders,
        List<PublishedSpeaker> everybody,
        List<Object> details) {

    /** All sessions and talks of a version by their identifiers, each session before its talks. */
    static Map<UUID, ProgrammeItem> of(@Nullable PublishedProgramme programme) {
        Map<UUID, ProgrammeItem> items = new LinkedHashMap<>();
        for (PublishedSession session : programme == null ? List.<PublishedSession>of() : programme.sessions()) {
            items.put(session.id(), of(session));
            session.talks().forEach(talk -> items.put(talk.id(), of(session, talk)));
        }
        return items;
    }

    private static ProgrammeItem of(PublishedSession session) {
        List<PublishedSpeaker> everybody = Stream.concat(
                        session.people().stream(),
                        session.talks().stream()
                                .filter(talk -> talk.status() == PlanStatus.PLANNED)
                                .flatMap(talk -> talk.speakers().stream()))
                .toList();
        return new ProgrammeItem(
                session.id(),
                null,
                session.status() == PlanStatus.PLANNED,
                new ProgrammeChange.Standing(session.title(), session.startsAt(), session.endsAt(), room(session)),
                session.room() == null ? null : session.room().id(),
                session.people(),
                List.of(),
                everybody,
                details(
                        session.kind(),
                        session.code(),
                        session.description(),
                        session.languages(),
                        session.interpretedInto(),
                        session.audience(),
                        session.capacity()));
    }

    private static ProgrammeItem of(PublishedSession session, PublishedTalk talk) {
        List<PublishedSpeaker> leaders = session.people().stream()
                .filter(person -> person.role().leads())
                .toList();
        return new ProgrammeItem(
                session.id(),
                talk.id(),
                session.status() == PlanStatus.PLANNED && talk.status() == PlanStatus.PLANNED,
                new ProgrammeChange.Standing(talk.title(), talk.startsAt(), talk.endsAt(), room(session)),
                session.room() == null ? null : session.room().id(),
                talk.speakers(),
                leaders,
                Stream.concat(talk.speakers().stream(), leaders.stream()).toList(),
                details(talk.kind(), talk.description(), talk.position()));
    }

    private static @Nullable LocalisedText room(PublishedSession session) {
        return session.room() == null ? null : session.room().name();
    }

    private static List<Object> details(@Nullable Object... details) {
        List<Object> all = new ArrayList<>();
        for (Object detail : details) {
            all.add(Objects.requireNonNullElse(detail, ""));
        }
        return all;
    }

    boolean isSession() {
        return talk == null;
    }
}
