package vn.hoinghi.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.checkin.Door.offline;
import static vn.hoinghi.kernel.testing.Expect.success;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.Meanwhile;
import vn.hoinghi.kernel.testing.Race;

/** Tickets in every form in which they come to a door, and those that were lost and replaced. */
@QuarkusTest
class RevokedTicketTest extends ApiTest {

    @Inject
    EntityManager entities;

    @Test
    void admits_whoever_shows_the_signed_ticket() {
        Door door = Door.of(aConference());
        String delegate = delegate(door);
        String signed = success(door.desk.get(door.conference.path("/delegates/" + delegate + "/ticket")), 200)
                .path("signed");

        Response first = door.enter(signed);
        Response second = door.enter(door.conference.ticketOf(delegate));

        assertThat(first.<String>path("result")).isEqualTo("ADMITTED");
        assertThat(first.<String>path("delegate.id")).isEqualTo(delegate);
        assertThat(second.<String>path("reason")).isEqualTo("ALREADY_IN");
    }

    @Test
    void gives_one_scan_one_answer_in_whichever_form_the_ticket_is_sent() {
        Door door = Door.of(aConference());
        String code = door.ticket();
        String id = Door.id();

        Response first = door.scan(id, code + ".KID.SIGNATURE", "ENTRY");
        Response again = door.scan(id, code, "ENTRY");

        assertThat(first.<String>path("result")).isEqualTo("ADMITTED");
        assertThat(again.asString()).isEqualTo(first.asString());
    }

    @Test
    void admits_whoever_has_the_code_typed_by_hand() {
        Door door = Door.of(aConference());
        String code = door.ticket();
        String typed = code.toLowerCase(Locale.ROOT)
                .replaceAll("(.{5})(?=.)", "$1 ")
                .replaceFirst(" ", "-")
                .replace('0', 'o')
                .replace('1', 'l');

        Response answer = door.enter(typed);

        assertThat(answer.<String>path("result")).isEqualTo("ADMITTED");
    }

    @Test
    void refuses_a_ticket_that_was_replaced_and_admits_the_new_one() {
        Door door = Door.of(aConference());
        String delegate = delegate(door);
        String lost = door.conference.ticketOf(delegate);
        String fresh = replace(door, delegate);

        Response refused = door.enter(lost);
        Response admitted = door.enter(fresh);

        assertThat(refused.<String>path("result")).isEqualTo("REFUSED");
        assertThat(refused.<String>path("reason")).isEqualTo("REVOKED_TICKET");
        assertThat(refused.<String>path("delegate.id")).isEqualTo(delegate);
        assertThat(admitted.<String>path("result")).isEqualTo("ADMITTED");
    }

    @Test
    void knows_whoever_came_in_with_the_ticket_they_then_lost() {
        Door door = Door.of(aConference());
        String delegate = delegate(door);
        String lost = door.conference.ticketOf(delegate);
        door.enter(lost);

        String fresh = replace(door, delegate);

        assertThat(door.enter(fresh).<String>path("reason")).isEqualTo("ALREADY_IN");
        assertThat(door.leave(fresh).<String>path("result")).isEqualTo("ADMITTED");
        assertThat(door.status().<Integer>path("entered")).isEqualTo(1);
        assertThat(door.status().<Integer>path("inside")).isEqualTo(0);
    }

    /** Whoever is inside leaves, in the books too; that the ticket was replaced, the door is told. */
    @Test
    void lets_out_whoever_came_in_with_a_ticket_that_was_replaced_since() {
        Door door = Door.of(aConference());
        String delegate = delegate(door);
        String lost = door.conference.ticketOf(delegate);
        door.enter(lost);
        String fresh = replace(door, delegate);

        Response left = door.leave(lost);

        assertThat(left.<String>path("result")).isEqualTo("ADMITTED");
        assertThat(left.<List<String>>path("warnings")).containsExactly("REVOKED_TICKET");
        assertThat(door.leave(fresh).<String>path("reason")).isEqualTo("NOT_INSIDE");
        assertThat(door.enter(lost).<String>path("reason")).isEqualTo("REVOKED_TICKET");
        assertThat(door.status().<Integer>path("inside")).isZero();
    }

    @Test
    void records_what_a_lost_ticket_did_without_network_as_a_conflict() {
        Door door = Door.of(aConference());
        String delegate = delegate(door);
        String lost = door.conference.ticketOf(delegate);
        replace(door, delegate);

        Response answer = door.handIn(List.of(offline(Door.id(), lost, "ENTRY", 0)));

        assertThat(answer.asString()).contains("\"result\":\"ADMITTED\"", "REVOKED_TICKET", "\"conflict\":true");
        assertThat(door.status().<Integer>path("entered")).isEqualTo(1);
    }

    @Test
    void has_nothing_against_what_a_ticket_did_before_it_was_lost() {
        Door door = Door.of(aConference());
        String delegate = delegate(door);
        String lost = door.conference.ticketOf(delegate);
        replace(door, delegate);

        Response answer = door.handIn(List.of(offline(Door.id(), lost, "ENTRY", 600)));

        assertThat(answer.asString()).contains("\"result\":\"ADMITTED\"").doesNotContain("REVOKED_TICKET");
    }

    @Test
    void admits_one_of_many_scans_whatever_form_the_ticket_has() {
        Door door = Door.of(aConference());
        String code = door.ticket();

        List<String> results = Race.of(
                32,
                runner -> door.enter(runner % 2 == 0 ? code : code + ".KID.SIGNATURE")
                        .<String>path("result"));

        assertThat(results).filteredOn("ADMITTED"::equals).hasSize(1);
    }

    /** The lost ticket is being judged while the desk replaces it: the new one waits, and finds the person inside. */
    @Test
    void lets_no_two_tickets_of_one_person_in_at_once() {
        Door door = Door.of(aConference());
        String delegate = delegate(door);
        String lost = door.conference.ticketOf(delegate);

        Response second = Meanwhile.of(entities, () -> judge(door, lost), () -> {
            String fresh = replace(door, delegate);
            return door.enter(fresh);
        });

        assertThat(second.<String>path("reason")).isEqualTo("ALREADY_IN");
        assertThat(door.status().<Integer>path("entered")).isEqualTo(1);
    }

    /** Else a scan of the lost ticket, judged but not yet written, would not be seen by one of the new ticket. */
    @Test
    void judges_scans_of_every_ticket_of_a_person_one_after_another() {
        Door door = Door.of(aConference());
        String delegate = delegate(door);
        String fresh = replace(door, delegate);

        Response waited = Meanwhile.of(entities, () -> lockPerson(delegate), () -> door.enter(fresh + ".KID.S"));

        assertThat(waited.<String>path("result")).isEqualTo("ADMITTED");
    }

    private void lockPerson(String delegate) {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(lock_of_person(:delegate)) as text)")
                .setParameter("delegate", delegate)
                .getResultList();
    }

    @Test
    void leads_every_code_of_a_person_to_them_even_one_changed_by_hand() {
        Door door = Door.of(aConference());
        String delegate = delegate(door);
        String lost = door.conference.ticketOf(delegate);

        CompletableFuture.runAsync(() -> QuarkusTransaction.requiringNew()
                        .run(() -> entities.createNativeQuery("update delegates set ticket_code ="
                                        + " translate(ticket_code, '0123456789', '123456789A') || 'Z' where id = '"
                                        + delegate + "'")
                                .executeUpdate()))
                .join();

        assertThat(door.enter(lost).<String>path("reason")).isEqualTo("REVOKED_TICKET");
        assertThat(door.enter(door.conference.ticketOf(delegate)).<String>path("result"))
                .isEqualTo("ADMITTED");
    }

    private void judge(Door door, String ticket) {
        entities.createNativeQuery(
                        "select cast(answer as text) from check_in_lists l, judge_scan(l.conference_id, l.id,"
                                + " gen_random_uuid(), :ticket, 'ENTRY', now(), null, now(), 'desk')"
                                + " where l.id = cast(:list as uuid)")
                .setParameter("ticket", ticket)
                .setParameter("list", door.list)
                .getResultList();
    }

    private static String delegate(Door door) {
        return door.conference.delegate(door.organisation, "Nguyễn Văn An");
    }

    private static String replace(Door door, String delegate) {
        return success(
                        door.desk.post(
                                door.conference.path("/delegates/" + delegate + "/ticket"), Map.of("reason", "Mất")),
                        201)
                .path("code");
    }
}
