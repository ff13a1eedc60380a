package vn.hoinghi.programme.feeds;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import org.jspecify.annotations.Nullable;

/**
 * A time zone as calendar programs take it (RFC 5545, section 3.6.5), said from the rules of the platform and only for
 * the time that is spoken of. A zone that never changed its clocks is written as UTC.
 */
record CalendarZone(ZoneId zone) {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    private boolean isFixed() {
        return zone.normalized() instanceof ZoneOffset;
    }

    /** A moment in UTC. */
    static String utc(Instant instant) {
        return LOCAL.format(instant.atOffset(ZoneOffset.UTC)) + "Z";
    }

    /** The property of that name with that moment. */
    String property(String name, Instant instant) {
        ZonedDateTime time = instant.atZone(zone);
        // Of an hour that comes twice, a local time means the first.
        boolean isSecond = !time.withEarlierOffsetAtOverlap().isEqual(time);
        return isFixed() || isSecond
                ? name + ":" + utc(instant)
                : name + ";TZID=" + zone.getId() + ":" + LOCAL.format(time);
    }

    void describe(FoldedLines lines, Instant from, Instant until) {
        if (isFixed()) {
            return;
        }
        lines.line("BEGIN:VTIMEZONE").line("TZID:" + zone.getId());
        ZoneRules rules = zone.getRules();
        ZoneOffsetTransition before = rules.previousTransition(from.plusNanos(1));
        describeFirst(lines, rules, before, from);
        for (ZoneOffsetTransition next = rules.nextTransition(from);
                next != null && !next.getInstant().isAfter(until);
                next = rules.nextTransition(next.getInstant())) {
            observance(lines, rules, next);
        }
        lines.line("END:VTIMEZONE");
    }

    private static void describeFirst(
            FoldedLines lines, ZoneRules rules, @Nullable ZoneOffsetTransition before, Instant from) {
        if (before != null) {
            observance(lines, rules, before);
        } else {
            ZoneOffset offset = rules.getOffset(from);
            observance(lines, "STANDARD", LocalDateTime.of(1970, 1, 1, 0, 0), offset, offset);
        }
    }

    private static void observance(FoldedLines lines, ZoneRules rules, ZoneOffsetTransition transition) {
        observance(
                lines,
                rules.isDaylightSavings(transition.getInstant()) ? "DAYLIGHT" : "STANDARD",
                transition.getDateTimeBefore(),
                transition.getOffsetBefore(),
                transition.getOffsetAfter());
    }

    private static void observance(
            FoldedLines lines, String kind, LocalDateTime start, ZoneOffset from, ZoneOffset until) {
        lines.line("BEGIN:" + kind)
                .line("DTSTART:" + LOCAL.format(start))
                .line("TZOFFSETFROM:" + offset(from))
                .line("TZOFFSETTO:" + offset(until))
                .line("END:" + kind);
    }

    /** Without seconds, unless there are some; zero is positive. */
    private static String offset(ZoneOffset offset) {
        String digits = offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId();
        return digits.replace(":", "");
    }
}
