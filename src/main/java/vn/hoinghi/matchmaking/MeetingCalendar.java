package vn.hoinghi.matchmaking;

import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.conference.ConferenceCard;
import vn.hoinghi.conference.Conferences;
import vn.hoinghi.kernel.Language;
import vn.hoinghi.programme.feeds.CalendarEvent;
import vn.hoinghi.programme.feeds.CalendarFile;
import vn.hoinghi.programme.feeds.Words;

/** Writes the agenda of a party as a calendar; each event is that party's alone, so it has a UID of its own. */
@Singleton
class MeetingCalendar {

    private final Conferences conferences;

    MeetingCalendar(Conferences conferences) {
        this.conferences = conferences;
    }

    byte[] of(RoundVisit visit, MeetingAgendaView agenda, Language language) {
        ConferenceCard conference = conferences.conference(visit.conferenceId());
        Words words = new Words(language);
        List<CalendarEvent> events = agenda.items().stream()
                .map(meeting -> event(agenda, meeting, words))
                .toList();
        String name = words.of(agenda.name()) + " – " + words.of(agenda.round());
        return new CalendarFile(name, words, conference.zone(), events).bytes();
    }

    private static CalendarEvent event(MeetingAgendaView agenda, AgendaMeeting meeting, Words words) {
        return new CalendarEvent(
                meeting.meeting() + "." + agenda.id() + "@hoinghi",
                meeting.version(),
                meeting.changedAt(),
                meeting.startsAt(),
                meeting.endsAt(),
                words.either("Gặp ", "Meeting with ")
                        + words.of(meeting.otherParty().name()),
                people(meeting, words),
                meeting.tableName(),
                CalendarEvent.Status.valueOf(meeting.status().name()));
    }

    private static @Nullable String people(AgendaMeeting meeting, Words words) {
        return meeting.otherParty().people().stream()
                .map(person -> MeetingSheets.person(person, words))
                .reduce((one, other) -> one + "\n" + other)
                .orElse(null);
    }
}
