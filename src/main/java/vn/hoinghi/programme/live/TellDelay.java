package vn.hoinghi.programme.live;

import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.Language;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.notice.NewNotice;
import vn.hoinghi.notice.Notices;
import vn.hoinghi.people.DelegateCard;
import vn.hoinghi.people.People;
import vn.hoinghi.programme.PublishedProgramme.PublishedSession;
import vn.hoinghi.programme.signup.TakenSeats;
import vn.hoinghi.programme.versions.AffectedPerson;

/** Tells those who have a part in a session, or a seat, when it is now. */
@Singleton
class TellDelay {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm dd/MM");

    private final People people;
    private final TakenSeats seats;
    private final Notices notices;

    TellDelay(People people, TakenSeats seats, Notices notices) {
        this.people = people;
        this.seats = seats;
        this.notices = notices;
    }

    void tell(UUID conferenceId, SessionDelay report, List<PublishedSession> moved, ActualTimes times, ZoneId zone) {
        Map<UUID, List<AffectedPerson>> listening = seats.of(conferenceId);
        for (PublishedSession session : moved) {
            Set<UUID> bound = FindClashes.people(session).keySet();
            Set<UUID> told = new LinkedHashSet<>(bound);
            listening.getOrDefault(session.id(), List.of()).forEach(person -> told.add(person.delegate()));
            LocalisedText words = words(session, times, zone, report.reason);
            notices.tell(
                    conferenceId,
                    people.delegates(conferenceId, told).values().stream()
                            .map(person -> notice(person, report.id, session, words, bound.contains(person.id())))
                            .toList());
        }
    }

    /** Whoever has a part in it is asked whether they have seen it; who has but a seat is only told. */
    private static NewNotice notice(
            DelegateCard person, UUID report, PublishedSession session, LocalisedText words, boolean isBound) {
        return new NewNotice(
                person.organisation().id(),
                person.id(),
                "SESSION_MOVED",
                "delay/" + report + "/" + session.id(),
                "/sessions/" + session.id(),
                words,
                isBound);
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
