package vn.hoinghi.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;
import static vn.hoinghi.kernel.testing.TestConference.delegateBody;

import com.icegreen.greenmail.util.GreenMail;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoinghi.access.AskForLink;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.Race;
import vn.hoinghi.kernel.testing.TestConference;
import vn.hoinghi.kernel.testing.TestMailServer;
import vn.hoinghi.notice.NewNotice;
import vn.hoinghi.notice.Notices;

/** The outbox and a real SMTP server, whose mails are read back. */
@QuarkusTest
class MailTest extends ApiTest {

    private static final AtomicInteger SERIAL = new AtomicInteger();

    @Inject
    Notices notices;

    @Inject
    EntityManager entities;

    @Inject
    MailWorker worker;

    @Inject
    Outbox outbox;

    @Inject
    MailChannel mails;

    @Inject
    MailSettings settings;

    @Inject
    RemindMeetings remind;

    @Inject
    AskForLink links;

    @Inject
    Deliver deliver;

    private TestConference conference;
    private Api organiser;
    private @Nullable GreenMail running;

    @BeforeEach
    void open() {
        conference = aConference();
        organiser = conference.organiser;
        // What other tests left is of no interest here.
        forgetMails();
    }

    @AfterEach
    void close() {
        if (running != null) {
            running.stop();
        }
    }

    @Test
    void tells_a_delegate_in_vietnamese_that_it_is_approved() throws Exception {
        running = TestMailServer.start();
        approvedDelegate(conference.organisation("PROVINCE"), "Đặng Thị Hường", "huong@hue.gov.vn");

        worker.workOnce();

        MimeMessage mail = theOnlyMail();
        assertThat(mail.getSubject()).endsWith(": đại biểu đã được duyệt").startsWith("Hội nghị conference-");
        assertThat(mail.getAllRecipients()[0].toString()).isEqualTo("huong@hue.gov.vn");
        assertThat(mail.getHeader("Message-ID")[0])
                .isEqualTo("<" + onlyOutgoing().path("items[0].id") + "@hoinghi>");
        assertThat(body(mail))
                .contains("Kính gửi Đặng Thị Hường,", "Đã duyệt: Đặng Thị Hường là đại biểu của hội nghị.");
        assertThat(onlyOutgoing().<String>path("items[0].state")).isEqualTo("SENT");
    }

    @Test
    void writes_to_nobody_without_an_address_who_still_has_a_notice() {
        String delegate = delegate(conference.organisation("PROVINCE"), "An", null);

        success(organiser.put(conference.path("/delegates/" + delegate + "/approval"), 0, Map.of()), 200);

        assertThat(states()).isEmpty();
        assertThat(organiser
                        .get(conference.path("/notices?delegate=" + delegate))
                        .<List<String>>path("items.kind"))
                .containsExactly("APPROVED");
    }

    @Test
    void writes_nothing_of_what_did_not_come_about() {
        String organisation = conference.organisation("PROVINCE");
        String delegate = delegate(organisation, "An", "an@hue.gov.vn");

        QuarkusTransaction.begin();
        notices.tell(conferenceId(), List.of(notice(organisation, delegate, "TESTED", "undone")));
        QuarkusTransaction.rollback();

        assertThat(states()).isEmpty();
    }

    @Test
    void gives_up_a_mail_that_kills_whoever_sends_it() {
        running = TestMailServer.start();
        approvedDelegate(conference.organisation("PROVINCE"), "An", "an@hue.gov.vn");
        for (int death = 0; death < settings.attempts(); death++) {
            assertThat(outbox.takeUp(mails)).isPresent();
            expireLeases();
        }

        worker.workOnce();

        assertThat(received()).isEmpty();
        assertThat(states()).containsExactly("FAILED");
    }

    @Test
    void tells_an_embassy_in_english() throws Exception {
        running = TestMailServer.start();
        approvedDelegate(conference.organisation("EMBASSY"), "Jane Smith", "jane@embassy.example");

        worker.workOnce();

        assertThat(theOnlyMail().getSubject()).endsWith(": your participation is approved");
        assertThat(body(theOnlyMail())).contains("Dear Jane Smith,", "Approved: Jane Smith is a delegate");
    }

    @Test
    void writes_once_to_a_person_of_a_cause_however_often_the_job_runs() {
        running = TestMailServer.start();
        String organisation = conference.organisation("PROVINCE");
        String delegate = delegate(organisation, "Lan", "lan@hue.gov.vn");
        invite(organisation, "LAN@hue.gov.vn", "VI");
        forgetMails();

        // Meant twice: as the delegate, and as who acts for the organisation.
        tell(organisation, delegate, "TESTED", "same-cause");
        tell(organisation, null, "TESTED", "same-cause");
        worker.workOnce();
        tell(organisation, delegate, "TESTED", "same-cause");
        worker.workOnce();

        assertThat(received()).hasSize(1);
    }

    @Test
    void sends_each_mail_once_though_two_workers_are_at_it() {
        running = TestMailServer.start();
        String organisation = conference.organisation("PROVINCE");
        for (int number = 0; number < 30; number++) {
            tell(organisation, delegate(organisation, "Người " + number, "p" + number + "@x.vn"), "TESTED", "storm");
        }

        Race.of(4, runner -> {
            worker.workOnce();
            return runner;
        });

        assertThat(Arrays.stream(received()).map(MailTest::recipient))
                .hasSize(30)
                .doesNotHaveDuplicates();
        assertThat(states()).hasSize(30).containsOnly("SENT");
    }

    @Test
    void keeps_a_mail_that_fails_and_sends_it_when_the_server_is_back() {
        approvedDelegate(conference.organisation("PROVINCE"), "An", "an@hue.gov.vn");

        worker.workOnce();
        worker.workOnce();

        Response failed = onlyOutgoing();
        assertThat(failed.<String>path("items[0].state")).isEqualTo("WAITING");
        assertThat(failed.<Integer>path("items[0].attempts")).isEqualTo(1);
        assertThat(failed.<String>path("items[0].failure")).isNotBlank().doesNotContain("an@hue.gov.vn");
        running = TestMailServer.start();
        passTime();
        worker.workOnce();
        assertThat(received()).hasSize(1);
        assertThat(states()).containsExactly("SENT");
    }

    @Test
    void gives_up_after_so_many_attempts_and_tries_again_when_told_to() {
        approvedDelegate(conference.organisation("PROVINCE"), "An", "an@hue.gov.vn");
        for (int attempt = 0; attempt < settings.attempts(); attempt++) {
            passTime();
            worker.workOnce();
        }
        assertThat(states()).containsExactly("FAILED");
        String mail = onlyOutgoing().path("items[0].id");
        running = TestMailServer.start();

        success(organiser.post(conference.path("/mails/" + mail + "/retry"), Map.of()), 200);
        worker.workOnce();

        assertThat(states()).containsExactly("SENT");
        problem(organiser.post(conference.path("/mails/" + mail + "/retry"), Map.of()), "mail-not-failed", 409);
    }

    @Test
    void records_an_address_that_the_server_refuses_for_good() throws Exception {
        try (RefusingServer refusing =
                RefusingServer.start(TestMailServer.PORT, "550 5.1.1 nobody@hue.gov.vn unknown")) {
            approvedDelegate(conference.organisation("PROVINCE"), "An", "nobody@hue.gov.vn");

            worker.workOnce();

            assertThat(refusing.refused()).isEqualTo(1);
        }
        assertThat(states()).containsExactly("BOUNCED");
        assertThat(onlyOutgoing().<String>path("items[0].failure")).isEqualTo("SMTP 550");
    }

    @Test
    void sends_again_once_what_a_worker_had_sent_when_it_was_killed() throws Exception {
        running = TestMailServer.start();
        approvedDelegate(conference.organisation("PROVINCE"), "An", "an@hue.gov.vn");
        Outbox.Taken killed = outbox.takeUp(mails).orElseThrow();
        mails.attempt(killed.id());
        worker.workOnce();
        assertThat(received()).hasSize(1);

        expireLeases();
        worker.workOnce();
        outbox.record(mails, killed, Outcome.failed("comes back from the dead"));
        worker.workOnce();

        assertThat(received()).hasSize(2);
        assertThat(received()[0].getMessageID()).isEqualTo(received()[1].getMessageID());
        assertThat(states()).containsExactly("SENT");
    }

    @Test
    void keeps_mails_readable_where_there_is_no_server() {
        approvedDelegate(conference.organisation("PROVINCE"), "An", "an@hue.gov.vn");
        MailWorker withoutServer = new MailWorker(asShipped(), remind, links, deliver, mails);

        withoutServer.workOnce();

        assertThat(onlyOutgoing().<Integer>path("items[0].attempts")).isZero();
        assertThat(states()).containsExactly("WAITING");
        String id = onlyOutgoing().path("items[0].id");
        Response content = success(organiser.get(conference.path("/mails/" + id + "/content")), 200);
        assertThat(content.<String>path("text")).contains("Kính gửi An,");
    }

    @Test
    void invites_by_a_link_that_stands_nowhere_but_in_the_mail() throws Exception {
        running = TestMailServer.start();
        String organisation = conference.organisation("EMBASSY");
        String shown = invite(organisation, "jane@embassy.example", "EN").path("link");

        worker.workOnce();

        String text = body(theOnlyMail());
        assertThat(text).contains("Dear Nguyễn Thị Lan,").contains("/#/link/");
        String token = text.replaceAll("(?s).*/#/link/([A-Za-z0-9_-]{43}).*", "$1");
        assertThat(shown).doesNotContain(token);
        String id = onlyOutgoing().path("items[0].id");
        assertThat(organiser.get(conference.path("/mails/" + id + "/content")).<String>path("text"))
                .doesNotContain("/#/link/");
        success(Api.anonymous().post("/api/v1/auth/link/redemption", Map.of("token", token)), 200);
        // Both links are of one invitation, which is spent.
        problem(
                Api.anonymous()
                        .post(
                                "/api/v1/auth/link/redemption",
                                Map.of("token", shown.substring(shown.lastIndexOf('/') + 1))),
                "link-not-valid",
                401);
    }

    @Test
    void shows_and_tries_out_the_mail_of_a_notice() throws Exception {
        running = TestMailServer.start();
        String organisation = conference.organisation("PROVINCE");
        String delegate = delegate(organisation, "An", null);
        tell(organisation, delegate, "PROGRAMME_CHANGED", "trial");
        String notice = success(organiser.get(conference.path("/notices?cause=trial")), 200)
                .path("items[0].id");

        Response preview = organiser.get(conference.path("/notices/" + notice + "/mail?language=EN"));
        success(
                organiser.post(
                        conference.path("/notices/" + notice + "/mail/tests"),
                        Map.of("address", "me@office.vn", "language", "VI")),
                201);
        worker.workOnce();

        assertThat(success(preview, 200).<String>path("subject")).endsWith(": the programme has changed");
        assertThat(preview.<String>path("text")).contains("Dear An,", "Notice");
        assertThat(theOnlyMail().getSubject()).endsWith(": chương trình thay đổi");
        problem(conference.desk().get(conference.path("/notices/" + notice + "/mail")), "forbidden", 403);
        problem(organiser.get(aConference().path("/notices/" + notice + "/mail")), "not-found", 404);
    }

    @Test
    void has_words_for_every_kind_in_both_languages() {
        String organisation = conference.organisation("PROVINCE");
        String delegate = delegate(organisation, "An", null);
        List<String> kinds = List.of(
                "APPROVED",
                "MOVED_UP",
                "PROGRAMME_CHANGED",
                "SESSION_MOVED",
                "PROPOSAL_ANSWERED",
                "MEETING_ASKED",
                "MEETING_ACCEPTED",
                "MEETING_MOVED",
                "MEETING_DELAYED",
                "MEETING_CANCELLED",
                "MEETING_FROM_WAITING_LIST",
                "MEETING_REMINDER",
                "SOMETHING_NEW");

        for (String kind : kinds) {
            tell(organisation, delegate, kind, kind);
            String notice = organiser
                    .get(conference.path("/notices?kind=" + kind + "&cause=" + kind))
                    .path("items[0].id");
            Response vi = success(organiser.get(conference.path("/notices/" + notice + "/mail")), 200);
            Response en = success(organiser.get(conference.path("/notices/" + notice + "/mail?language=EN")), 200);

            assertThat(vi.<String>path("text")).contains("Thông báo").contains("Kính gửi An");
            assertThat(en.<String>path("text")).contains("Notice").contains("Dear An");
            boolean isGeneric = vi.<String>path("subject").endsWith(": thông báo");
            assertThat(isGeneric).as(kind).isEqualTo(kind.equals("SOMETHING_NEW"));
        }
    }

    private String delegate(String organisation, String name, @Nullable String email) {
        Map<String, Object> body = delegateBody(organisation, name);
        if (email != null) {
            body.put("email", email);
        }
        return success(organiser.post(conference.path("/delegates"), body), 201).path("id");
    }

    private void approvedDelegate(String organisation, String name, String email) {
        String id = delegate(organisation, name, email);
        success(organiser.put(conference.path("/delegates/" + id + "/approval"), 0, Map.of()), 200);
    }

    private Response invite(String organisation, String email, String language) {
        return success(
                organiser.post(
                        conference.path("/organisations/" + organisation + "/invitations"),
                        Map.of("fullName", "Nguyễn Thị Lan", "email", email, "language", language)),
                201);
    }

    private void tell(String organisation, @Nullable String delegate, String kind, String cause) {
        QuarkusTransaction.requiringNew()
                .run(() -> notices.tell(conferenceId(), List.of(notice(organisation, delegate, kind, cause))));
    }

    private static NewNotice notice(String organisation, @Nullable String delegate, String kind, String cause) {
        return new NewNotice(
                UUID.fromString(organisation),
                delegate == null ? null : UUID.fromString(delegate),
                kind,
                cause,
                "/delegates/" + delegate,
                LocalisedText.of("Thông báo", "Notice"),
                false);
    }

    private UUID conferenceId() {
        return (UUID) entities.createNativeQuery("select id from conferences where code = :code", UUID.class)
                .setParameter("code", conference.code)
                .getSingleResult();
    }

    private void forgetMails() {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("delete from mails").executeUpdate());
    }

    private void expireLeases() {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update mails set taken_at = taken_at - interval '1 hour'")
                        .executeUpdate());
    }

    /** Every pause is over. */
    private void passTime() {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update mails set next_attempt_at = now() - interval '1 minute'"
                                + " where state = 'WAITING'")
                        .executeUpdate());
    }

    private Response onlyOutgoing() {
        Response mails = success(organiser.get(conference.path("/mails")), 200);
        assertThat(mails.<List<String>>path("items.id")).hasSize(1);
        return mails;
    }

    private List<String> states() {
        return success(organiser.get(conference.path("/mails")), 200).path("items.state");
    }

    private MimeMessage[] received() {
        return Objects.requireNonNull(running).getReceivedMessages();
    }

    private MimeMessage theOnlyMail() {
        assertThat(received()).hasSize(1);
        return received()[0];
    }

    private static String body(MimeMessage mail) throws Exception {
        return MailParts.text(mail);
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (jakarta.mail.MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** The settings of an installation that says nothing of SMTP. */
    private static MailSettings asShipped() {
        try {
            return new SmallRyeConfigBuilder()
                    .addDiscoveredConverters()
                    .addDefaultInterceptors()
                    .withSources(new PropertiesConfigSource(
                            Objects.requireNonNull(MailTest.class.getResource("/application.properties"))))
                    .withMapping(MailSettings.class)
                    .build()
                    .getConfigMapping(MailSettings.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
