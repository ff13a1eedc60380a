package vn.hoinghi.matchmaking;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.success;

import com.icegreen.greenmail.util.GreenMail;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import jakarta.persistence.EntityManager;
import java.io.StringReader;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoinghi.delivery.MailParts;
import vn.hoinghi.delivery.MailWorker;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.TestMailServer;

/** What both sides of a meeting get by mail, from being asked to being called off. */
@QuarkusTest
class MeetingMailTest extends ApiTest {

    private static final String ASKING = "tinh@hue.gov.vn";
    private static final String ASKED = "mission@mofa.gov.vn";

    @Inject
    MailWorker worker;

    @Inject
    EntityManager entities;

    private GreenMail server;
    private TestRound round;
    private String province;
    private String mission;

    @BeforeEach
    void open() {
        server = TestMailServer.start();
        forgetMails();
        round = TestRound.in(aConference());
        province = party(ASKING);
        mission = party(ASKED);
        forgetMails();
    }

    @AfterEach
    void close() {
        server.stop();
    }

    @Test
    void asks_the_other_side_with_an_invitation_for_its_calendar() throws Exception {
        success(round.book(province, mission, round.slot(), round.table("Bàn 7")), 201);

        worker.workOnce();

        MimeMessage mail = onlyTo(ASKED);
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(mail.getSubject()).matches(".*: Cơ quan org-\\d+ muốn gặp quý cơ quan");
        assertThat(MailParts.text(mail)).contains("14:00–14:30, Thứ Hai, 18/12/2023", "Bàn: Bàn 7");
        assertThat(MailParts.calendar(mail).getContentType()).contains("method=REQUEST");
        VEvent event = event(mail, "REQUEST");
        assertThat(event.getRequiredProperty("ATTENDEE").getValue()).isEqualTo("mailto:" + ASKED);
        assertThat(event.getRequiredProperty("ORGANIZER").getValue()).isEqualTo("mailto:hoinghi@localhost");
        assertThat(event.getRequiredProperty("STATUS").getValue()).isEqualTo("TENTATIVE");
        assertThat(event.getRequiredProperty("LOCATION").getValue()).isEqualTo("Bàn 7");
    }

    @Test
    void takes_a_meeting_that_is_called_off_out_of_both_calendars() throws Exception {
        Response meeting = success(round.book(province, mission, round.slot()), 201);
        success(round.act(round.organiser(), meeting, "acceptance", Map.of("party", mission)), 200);
        worker.workOnce();
        VEvent accepted = event(onlyTo(ASKING), "REQUEST");
        forgetMails();

        success(round.act(round.organiser(), meeting, "cancellation", Map.of("reason", "Bận")), 200);
        worker.workOnce();

        assertThat(server.getReceivedMessages()).hasSize(2);
        VEvent cancelled = event(onlyTo(ASKING), "CANCEL");
        assertThat(cancelled.getUid()).isEqualTo(accepted.getUid());
        assertThat(sequence(cancelled)).isGreaterThan(sequence(accepted));
        assertThat(onlyTo(ASKED).getSubject()).endsWith("đã hủy");
    }

    @Test
    void tells_both_sides_of_another_time_once() throws Exception {
        Response meeting = success(round.book(province, mission, round.slot()), 201);
        worker.workOnce();
        forgetMails();

        success(round.move(meeting, round.slot()), 200);
        worker.workOnce();

        assertThat(server.getReceivedMessages()).hasSize(2);
        assertThat(onlyTo(ASKING).getSubject()).endsWith("đã đổi giờ");
        assertThat(MailParts.text(onlyTo(ASKED))).contains("14:30–15:00");
    }

    @Test
    void reminds_once_a_quarter_of_an_hour_before() {
        Instant soon = Instant.now().plus(10, ChronoUnit.MINUTES);
        Response meeting = success(round.book(province, mission, slot(soon)), 201);
        success(round.act(round.organiser(), meeting, "acceptance", Map.of("party", mission)), 200);
        Response later = success(round.book(province, mission, slot(soon.plus(1, ChronoUnit.HOURS))), 201);
        success(round.act(round.organiser(), later, "acceptance", Map.of("party", mission)), 200);
        forgetMails();

        worker.workOnce();
        worker.workOnce();

        assertThat(subjects()).hasSize(2).allMatch(subject -> subject.endsWith("sắp bắt đầu"));
    }

    @Test
    void sends_no_reminder_of_what_has_been_called_off_meanwhile() {
        Response meeting =
                success(round.book(province, mission, slot(Instant.now().plus(10, ChronoUnit.MINUTES))), 201);
        success(round.act(round.organiser(), meeting, "acceptance", Map.of("party", mission)), 200);
        server.stop();
        worker.workOnce();
        success(round.act(round.organiser(), meeting, "cancellation", Map.of("reason", "Bận")), 200);
        server.start();
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update mails set next_attempt_at = now() - interval '1 minute'"
                                + " where state = 'WAITING'")
                        .executeUpdate());

        worker.workOnce();

        assertThat(subjects()).noneMatch(subject -> subject.endsWith("sắp bắt đầu"));
        assertThat(success(round.organiser().get(round.conference.path("/mails?kind=MEETING_REMINDER")), 200)
                        .<List<String>>path("items.state"))
                .hasSize(2)
                .containsOnly("OUTDATED");
    }

    private String slot(Instant startsAt) {
        Map<String, Object> body = Map.of(
                "startsAt",
                startsAt.toString(),
                "endsAt",
                startsAt.plusSeconds(1800).toString());
        return success(round.organiser().post(round.path("/slots"), body), 201).path("id");
    }

    /** A party of an organisation for which somebody acts at that address. */
    private String party(String address) {
        String organisation = round.conference.organisation("PROVINCE");
        success(
                round.organiser()
                        .post(
                                round.conference.path("/organisations/" + organisation + "/invitations"),
                                Map.of("fullName", "Nguyễn Thị Lan", "email", address)),
                201);
        return round.partyOf(organisation);
    }

    private void forgetMails() {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("delete from mails").executeUpdate());
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (com.icegreen.greenmail.store.FolderException broken) {
            throw new AssertionError(broken);
        }
    }

    private MimeMessage onlyTo(String address) throws Exception {
        List<MimeMessage> found = new java.util.ArrayList<>();
        for (MimeMessage mail : server.getReceivedMessages()) {
            if (mail.getAllRecipients()[0].toString().equals(address)) {
                found.add(mail);
            }
        }
        assertThat(found).isNotEmpty();
        return found.get(found.size() - 1);
    }

    private List<String> subjects() {
        return Arrays.stream(server.getReceivedMessages())
                .map(mail -> {
                    try {
                        return mail.getSubject();
                    } catch (jakarta.mail.MessagingException unreadable) {
                        throw new AssertionError(unreadable);
                    }
                })
                .toList();
    }

    private static VEvent event(MimeMessage mail, String method) throws Exception {
        Calendar calendar = new CalendarBuilder()
                .build(new StringReader(
                        MailParts.content(MailParts.calendar(mail)).replace("\n ", "")));
        assertThat(calendar.getRequiredProperty("METHOD").getValue()).isEqualTo(method);
        return (VEvent) calendar.getComponent("VEVENT").orElseThrow();
    }

    private static int sequence(VEvent event) {
        return Integer.parseInt(event.getRequiredProperty("SEQUENCE").getValue());
    }
}
