package vn.hoinghi.programme.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoinghi.kernel.Language;

@SuppressWarnings("NullAway") // A property that is missing fails the test as well as an assertion.
class CalendarFileTest {

    private static final Instant STAMP = Instant.parse("2023-12-01T02:03:04.567Z");

    static Calendar read(byte[] file) throws Exception {
        System.setProperty("net.fortuna.ical4j.timezone.update.enabled", "false");
        Calendar calendar = new CalendarBuilder().build(new ByteArrayInputStream(file));
        assertThat(calendar.validate().hasErrors())
                .as(calendar.validate().toString())
                .isFalse();
        return calendar;
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Ho_Chi_Minh, 2023-12-18T01:00:00Z, DTSTART;TZID=Asia/Ho_Chi_Minh:20231218T080000",
        "Europe/Paris, 2023-07-18T06:00:00Z, DTSTART;TZID=Europe/Paris:20230718T080000",
        "Europe/Paris, 2023-10-29T00:30:00Z, DTSTART;TZID=Europe/Paris:20231029T023000",
        "Europe/Paris, 2023-10-29T01:30:00Z, DTSTART:20231029T013000Z",
        "America/New_York, 2023-12-18T13:00:00Z, DTSTART;TZID=America/New_York:20231218T080000",
        "Asia/Kathmandu, 2023-12-18T02:15:00Z, DTSTART;TZID=Asia/Kathmandu:20231218T080000",
        "UTC, 2023-12-18T08:00:00Z, DTSTART:20231218T080000Z",
        "+07:00, 2023-12-18T01:00:00Z, DTSTART:20231218T010000Z"
    })
    void says_the_moment_in_any_zone_and_what_the_zone_means(String zone, Instant startsAt, String property)
            throws Exception {
        CalendarFile file = file(zone, event(startsAt, "Khai mạc"));

        Calendar read = read(file.bytes());

        assertThat(new String(file.bytes(), StandardCharsets.UTF_8)).contains("\r\n" + property + "\r\n");
        assertThat(read.getComponents("VEVENT")).hasSize(1);
        assertThat(read.getComponents("VTIMEZONE")).hasSize(zone.contains("/") ? 1 : 0);
        read.<VTimeZone>getComponent("VTIMEZONE")
                .ifPresent(described -> assertThat(
                                new net.fortuna.ical4j.model.TimeZone(described).getOffset(startsAt.toEpochMilli())
                                        / 1000)
                        .isEqualTo(
                                ZoneId.of(zone).getRules().getOffset(startsAt).getTotalSeconds()));
    }

    @Test
    void keeps_every_character_of_a_text() throws Exception {
        String title = "Phiên 1; \"Đổi mới, sáng tạo\" \\ hội nhập:\nmột dòng nữa 😀";

        VEvent event = read(file("Asia/Ho_Chi_Minh", event(STAMP, title)).bytes())
                .<VEvent>getComponent("VEVENT")
                .orElseThrow();

        assertThat(event.getSummary().getValue()).isEqualTo(title);
        assertThat(event.getUid().orElseThrow().getValue()).isEqualTo("1@hoinghi");
        assertThat(event.getSequence().getSequenceNo()).isEqualTo(3);
        assertThat(event.getDateTimeStamp().getValue()).isEqualTo("20231201T020304Z");
    }

    @Test
    void is_a_calendar_without_events_too() throws Exception {
        assertThat(new String(file("Asia/Ho_Chi_Minh").bytes(), StandardCharsets.UTF_8))
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .endsWith("END:VCALENDAR\r\n")
                .doesNotContain("VEVENT");
    }

    private static CalendarFile file(String zone, CalendarEvent... events) {
        return new CalendarFile("Hội nghị", new Words(Language.VI), ZoneId.of(zone), List.of(events));
    }

    private static CalendarEvent event(Instant startsAt, String title) {
        return new CalendarEvent(
                "1@hoinghi",
                3,
                STAMP,
                startsAt,
                startsAt.plusSeconds(3600),
                title,
                null,
                null,
                CalendarEvent.Status.CONFIRMED);
    }
}
