package vn.hoinghi.programme.live;

import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.Language;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.notice.NewNotice;
import vn.hoinghi.notice.Notices;
import vn.hoinghi.people.DelegateCard;
import vn.hoinghi.people.People;
import vn.hoinghi.programme.PublishedProgramme.PublishedSession;

/** Tells those who have a part in a session when it is now. */
@Singleton
class TellDelay {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm dd/MM");

    private final People people;
    private final Notices notices;

    TellDelay(People people, Notices notices) {
        this.people = people;
        this.notices = notices;
    }

    void tell(UUID conferenceId, SessionDelay report, List<PublishedSession> moved, ActualTimes times, ZoneId zone) {
        for (PublishedSession session : moved) {
            List<NewNotice> told =
                    people.delegates(conferenceId, FindClashes.people(session).keySet()).values().stream()
                            .map(person ->
                                    notice(person, report.id, session, words(session, times, zone, report.reason)))
                            .toList();
            notices.tell(conferenceId, told);
        }
    }

    private static NewNotice notice(DelegateCard person, UUID report, PublishedSession session, LocalisedText words) {
        return new NewNotice(
                person.organisation().id(),
                person.id(),
                "SESSION_MOVED",
                "delay/" + report + "/" + session.id(),
                "/sessions/" + session.id(),
                words,
                false);
    }

    private static LocalisedText words(
            PublishedSession session, ActualTimes times, ZoneId zone, @Nullable String reason) {
        String from = CLOCK.format(times.of(session).startsAt().atZone(zone));
        String to = CLOCK.format(times.of(session).endsAt().atZone(zone));
        String why = reason == null || reason.isBlank() ? "" : " (" + reason.strip() + ")";
        return LocalisedText.of(
                "“" + session.title().vi() + "” nay từ " + from + " đến " + to + why + ".",
                "“" + session.title().in(Language.EN) + "” is now from " + from + " to " + to + why + ".");
    }
}
