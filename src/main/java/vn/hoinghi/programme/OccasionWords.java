package vn.hoinghi.programme;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.hoinghi.kernel.Language;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.TimeSlot;

/** Says what is when in words, with times as the clocks of that zone show them. */
public record OccasionWords(ZoneId zone) {

    private static final int LONGEST_TITLE = 120;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY_VI = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    public String vi(LocalisedText title, TimeSlot during) {
        return quoted(title.vi()) + " (" + times(during, DAY_VI) + ")";
    }

    public String en(LocalisedText title, TimeSlot during) {
        return quoted(title.in(Language.EN)) + " (" + times(during, DAY_EN) + ")";
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
