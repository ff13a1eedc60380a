package vn.hoinghi.programme.feeds;

import java.time.ZoneId;

/**
 * An event that is sent to one person, who may say yes or no in their calendar (RFC 5546, sections 3.2.2 and 3.2.5).
 *
 * @param organiser the address answers go to
 * @param attendee the address it is sent to
 */
public record CalendarInvitation(
        CalendarEvent event, Words words, ZoneId zone, String organiser, String attendee, String attendeeName) {

    /** {@code CANCEL} where the event is called off: a program then takes it out by its UID. */
    public String method() {
        return event.status() == CalendarEvent.Status.CANCELLED ? "CANCEL" : "REQUEST";
    }

    public byte[] bytes() {
        CalendarZone calendarZone = new CalendarZone(zone);
        FoldedLines lines = new FoldedLines()
                .line("BEGIN:VCALENDAR")
                .line("VERSION:2.0")
                .line("PRODID:-//Hoinghi//Hoinghi 1//VI")
                .line("CALSCALE:GREGORIAN")
                .line("METHOD:" + method());
        calendarZone.describe(lines, event.startsAt(), event.endsAt());
        CalendarFile.write(
                lines,
                calendarZone,
                words,
                event,
                () -> lines.line("ORGANIZER:mailto:" + organiser)
                        .line("ATTENDEE;CN=\"" + attendeeName.replaceAll("[\"\\p{Cntrl}]", "")
                                + "\";ROLE=REQ-PARTICIPANT" + ";PARTSTAT=NEEDS-ACTION;RSVP=FALSE:mailto:" + attendee));
        return lines.line("END:VCALENDAR").bytes();
    }
}
