package vn.hoinghi.programme;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.hoinghi.kernel.Language;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.TimeSlot;
import vn.hoinghi.kernel.problem.Fault;
import vn.hoinghi.people.DelegateCard;
import vn.hoinghi.people.DelegateStatus;

/** Says conflicts in words: both sides, with times as the conference's own clocks show them. */
record ConflictWords(ZoneId zone) {

    private static final int LONGEST_TITLE = 120;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY_VI = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    Fault personDoubleBooked(DelegateCard person, Occasion earlier, Occasion later) {
        return new Fault(
                later.pointer(),
                "person-double-booked",
                LocalisedText.of(
                        person.fullName() + " phải có mặt ở hai nơi cùng lúc: " + vi(earlier) + " và " + vi(later)
                                + ".",
                        person.fullName() + " is needed in two places at once: " + en(earlier) + " and " + en(later)
                                + "."));
    }

    Fault roomDoubleBooked(LocalisedText room, Occasion earlier, Occasion later) {
        return new Fault(
                later.pointer(),
                "room-double-booked",
                LocalisedText.of(
                        room.vi() + " có hai phiên cùng lúc: " + vi(earlier) + " và " + vi(later) + ".",
                        room.in(Language.EN) + " holds two sessions at once: " + en(earlier) + " and " + en(later)
                                + "."));
    }

    Fault talkOutsideSession(Occasion talk, Occasion session) {
        return new Fault(
                talk.pointer(),
                "talk-outside-session",
                LocalisedText.of(
                        "Bài " + vi(talk) + " nằm ngoài thời gian của phiên " + vi(session) + ".",
                        "The talk " + en(talk) + " is not within its session " + en(session) + "."));
    }

    Fault speakerNotApproved(DelegateCard person, Occasion occasion) {
        boolean isWithdrawn = person.status() == DelegateStatus.WITHDRAWN;
        return new Fault(
                occasion.pointer(),
                "speaker-not-approved",
                LocalisedText.of(
                        person.fullName() + (isWithdrawn ? " đã rút" : " không được duyệt") + " mà vẫn có phần ở "
                                + vi(occasion) + ".",
                        person.fullName() + (isWithdrawn ? " has withdrawn" : " was declined") + " but has a part in "
                                + en(occasion) + "."));
    }

    private String vi(Occasion occasion) {
        return quoted(occasion.title().vi()) + " (" + times(occasion.during(), DAY_VI) + ")";
    }

    private String en(Occasion occasion) {
        return quoted(occasion.title().in(Language.EN)) + " (" + times(occasion.during(), DAY_EN) + ")";
    }

    private String times(TimeSlot during, DateTimeFormatter day) {
        ZonedDateTime start = during.startsAt().atZone(zone);
        ZonedDateTime end = during.endsAt().atZone(zone);
        boolean isOneDay = start.toLocalDate().equals(end.toLocalDate());
        return TIME.format(start) + (isOneDay ? "" : " " + day.format(start)) + "–" + TIME.format(end) + " "
                + day.format(end);
    }

    private static String quoted(String title) {
        boolean isLong = title.codePointCount(0, title.length()) > LONGEST_TITLE;
        return "“" + (isLong ? title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE)) + "…" : title) + "”";
    }
}
