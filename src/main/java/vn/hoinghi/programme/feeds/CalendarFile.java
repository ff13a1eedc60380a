package vn.hoinghi.programme.feeds;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A calendar that programs subscribe to (RFC 5545, with the properties of RFC 7986 for its name and how often to look).
 *
 * @param events in any order
 */
public record CalendarFile(String name, Words words, ZoneId zone, List<CalendarEvent> events) {

    public static final String MEDIA_TYPE = "text/calendar";

    /** A calendar has at least one part (section 3.6): without events, the zone of some day. */
    private static final Instant WITHOUT_EVENTS = Instant.parse("2020-01-01T00:00:00Z");

    public byte[] bytes() {
        FoldedLines lines = new FoldedLines()
                .line("BEGIN:VCALENDAR")
                .line("VERSION:2.0")
                .line("PRODID:-//Hoinghi//Hoinghi 1//VI")
                .line("CALSCALE:GREGORIAN")
                .text("NAME;LANGUAGE=" + words.tag(), name)
                .text("X-WR-CALNAME", name)
                .line("X-WR-TIMEZONE:" + zone.getId())
                .line("REFRESH-INTERVAL;VALUE=DURATION:PT15M")
                .line("X-PUBLISHED-TTL:PT15M");
        CalendarZone calendarZone = new CalendarZone(zone);
        calendarZone.describe(lines, first(), last());
        events.stream()
                .sorted(Comparator.comparing(CalendarEvent::startsAt).thenComparing(CalendarEvent::uid))
                .forEach(event -> write(lines, calendarZone, event));
        return lines.line("END:VCALENDAR").bytes();
    }

    private Instant first() {
        return events.stream()
                .map(CalendarEvent::startsAt)
                .min(Comparator.naturalOrder())
                .orElse(WITHOUT_EVENTS);
    }

    private Instant last() {
        return events.stream()
                .map(CalendarEvent::endsAt)
                .max(Comparator.naturalOrder())
                .orElse(WITHOUT_EVENTS);
    }

    private void write(FoldedLines lines, CalendarZone calendarZone, CalendarEvent event) {
        write(lines, calendarZone, words, event, () -> {});
    }

    /** @param people writes who takes part, where it is sent to somebody */
    static void write(FoldedLines lines, CalendarZone calendarZone, Words words, CalendarEvent event, Runnable people) {
        lines.line("BEGIN:VEVENT")
                .line("UID:" + event.uid())
                .line("SEQUENCE:" + event.sequence())
                .line("DTSTAMP:" + CalendarZone.utc(event.changedAt()))
                .line("LAST-MODIFIED:" + CalendarZone.utc(event.changedAt()))
                .line(calendarZone.property("DTSTART", event.startsAt()))
                .line(calendarZone.property("DTEND", event.endsAt()))
                .line("STATUS:" + event.status());
        people.run();
        text(lines, words, "SUMMARY", event.summary());
        text(lines, words, "DESCRIPTION", event.description());
        text(lines, words, "LOCATION", event.location());
        lines.line("END:VEVENT");
    }

    private static void text(FoldedLines lines, Words words, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            lines.text(name + ";LANGUAGE=" + words.tag(), value);
        }
    }
}
