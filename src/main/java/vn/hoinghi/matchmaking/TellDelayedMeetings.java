package vn.hoinghi.matchmaking;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import vn.hoinghi.conference.Conferences;
import vn.hoinghi.kernel.LocalisedText;

/** Tells both sides of meetings that got later when they are now. */
@Singleton
class TellDelayedMeetings {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final TellMeeting tell;
    private final Conferences conferences;

    TellDelayedMeetings(TellMeeting tell, Conferences conferences) {
        this.tell = tell;
        this.conferences = conferences;
    }

    void tell(RoundDelay delay, List<Meeting> meetings, List<Party> parties) {
        ZoneId zone = conferences.conference(delay.conferenceId).zone();
        for (Meeting meeting : meetings) {
            String cause = "delay/" + delay.id + "/" + meeting.id;
            tell.tell(meeting, parties, new TellMeeting.News("MEETING_DELAYED", cause, words(delay, meeting, zone)));
        }
    }

    private static LocalisedText words(RoundDelay delay, Meeting meeting, ZoneId zone) {
        String why = delay.reason == null ? "." : ": " + delay.reason;
        String from = clock(meeting.startsAt(), zone);
        String to = clock(meeting.endsAt(), zone);
        return LocalisedText.of(
                "Cuộc gặp nay từ " + from + " đến " + to + why, "The meeting is now from " + from + " to " + to + why);
    }

    private static String clock(Instant instant, ZoneId zone) {
        return CLOCK.format(instant.atZone(zone));
    }
}
