package vn.hoinghi.programme.feeds;

import java.util.UUID;
import java.util.stream.Stream;
import vn.hoinghi.kernel.TimeSlot;
import vn.hoinghi.programme.PlanStatus;
import vn.hoinghi.programme.PublishedProgramme.PublishedSession;
import vn.hoinghi.programme.feeds.CalendarEvent.Status;

/** The programme as calendars: of the whole conference, and of one room. */
record ProgrammeCalendars(Edition edition) {

    CalendarFile ofConference() {
        History history = edition.history();
        return file(
                edition.title(),
                Stream.concat(
                        history.programme().sessions().stream().map(session -> event(session, "", Status.CONFIRMED)),
                        history.dropped().stream().map(session -> event(session, "", Status.CANCELLED))));
    }

    /** In a feed of its own a session has another UID: moved to another room, it is cancelled here and goes on there. */
    CalendarFile ofRoom(UUID room, String name) {
        History history = edition.history();
        String feed = "." + room;
        return file(
                name + " – " + edition.title(),
                Stream.concat(
                        history.sessionsIn(room).stream().map(session -> event(session, feed, Status.CONFIRMED)),
                        history.droppedFrom(room).stream().map(session -> event(session, feed, Status.CANCELLED))));
    }

    private CalendarFile file(String name, Stream<CalendarEvent> events) {
        return new CalendarFile(name, edition.words(), edition.zone(), events.toList());
    }

    private CalendarEvent event(PublishedSession session, String feed, Status status) {
        TimeSlot during = edition.late().of(session);
        return new CalendarEvent(
                session.id() + feed + "@hoinghi",
                edition.late().sequence(edition.history().version()),
                edition.late().changedAt(edition.programme().publishedAt()),
                during.startsAt(),
                during.endsAt(),
                edition.words().of(session.title()),
                edition.description(session),
                edition.room(session),
                session.status() == PlanStatus.CANCELLED ? Status.CANCELLED : status);
    }
}
