package vn.hoinghi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.testing.ApiTest;

/** A table is followed by the audit trail, or stands here with its reason. */
@QuarkusTest
class AuditedTablesTest extends ApiTest {

    private static final String LOG = "a log of its own, with who and when";
    private static final String DERIVED = "made by rule of rows that are followed";
    private static final String TECHNICAL = "of the system, and nothing of the conference";

    private static final Map<String, String> NOT_FOLLOWED = Map.ofEntries(
            Map.entry("audit_entries", "the trail itself"),
            Map.entry("flyway_schema_history", TECHNICAL),
            Map.entry("idempotency_keys", TECHNICAL),
            Map.entry("jobs", LOG),
            Map.entry("job_results", "a file that is forgotten after a day; who fetches it, is told"),
            Map.entry("signing_keys", TECHNICAL),
            Map.entry("ticket_keys", TECHNICAL),
            Map.entry("refresh_tokens", "secrets; signing in is told of the account"),
            Map.entry("sign_in_failures", TECHNICAL),
            Map.entry("invitation_links", "secrets, made while a mail is sent"),
            Map.entry("link_requests", "what anybody asked; the invitation that answers is followed"),
            Map.entry("delegate_events", LOG),
            Map.entry("proposal_events", LOG),
            Map.entry("precedence_versions", LOG),
            Map.entry("tickets", LOG + "; its key is the secret"),
            Map.entry("scans", LOG),
            Map.entry("scan_groups", LOG),
            Map.entry("search_words", DERIVED),
            Map.entry("mails", LOG),
            Map.entry("webhook_deliveries", LOG),
            Map.entry("webhook_attempts", LOG),
            Map.entry("webhook_secret_copies", "secrets, sealed; whose they are is followed"),
            Map.entry("sealing_keys", TECHNICAL),
            Map.entry("notices", LOG),
            Map.entry("attendances", "made of scans"),
            Map.entry("delegate_import_rows", "what a file would do; what it does is told of the delegates"),
            Map.entry("proposal_import_rows", "what a file would do; what it does is told of the proposals"),
            Map.entry("document_contents", "the bytes; the document is followed"),
            Map.entry("proposal_attachment_contents", "the bytes; the attachment is followed"),
            Map.entry("engagements", DERIVED),
            Map.entry("room_bookings", DERIVED),
            Map.entry("meeting_seats", DERIVED),
            Map.entry("public_sessions", DERIVED),
            Map.entry("proposal_numbers", "a counter"),
            Map.entry("seat_plans", "a counter; the seats are followed"),
            Map.entry("delegate_tombstones", "for apps that keep copies"),
            Map.entry("attendance_tombstones", "for apps that keep copies"),
            Map.entry("door_note_tombstones", "for apps that keep copies"),
            Map.entry("ticket_tombstones", "for apps that keep copies"),
            Map.entry("sign_up_changes", "for apps that keep copies"));

    @Inject
    EntityManager entities;

    @Test
    void every_table_is_followed_or_says_why_not() {
        List<String> tables = strings("select table_name from information_schema.tables"
                + " where table_schema = current_schema() and table_type = 'BASE TABLE'");
        List<String> followed = strings("select cast(cast(tgrelid as regclass) as text) from pg_trigger"
                + " where tgname = 'audit_of_rows' and tgenabled <> 'D' and exists (select from pg_trigger c"
                + " where c.tgrelid = pg_trigger.tgrelid and c.tgname = 'audit_of_changes' and c.tgenabled <> 'D')");

        assertThat(tables)
                .hasSizeGreaterThan(80)
                .allSatisfy(table ->
                        assertThat(followed.contains(table)).as(table).isNotEqualTo(NOT_FOLLOWED.containsKey(table)));
        assertThat(tables).containsAll(NOT_FOLLOWED.keySet());
    }

    @Test
    void what_looks_like_a_secret_is_hidden() {
        List<String> told = strings("select c.table_name || '.' || c.column_name from information_schema.columns c"
                + " join pg_trigger t on t.tgname = 'audit_of_rows' and t.tgrelid = cast(c.table_name as regclass)"
                + " where c.table_schema = current_schema() and (c.data_type = 'bytea' or c.column_name ~"
                + " '(hash|token|secret|password|key$|sha256|salt|email|phone|ticket|address|answers$)')"
                + " and encode(t.tgargs, 'escape') !~ ('[{,]' || c.column_name || '[,}]')");

        assertThat(told).containsExactlyInAnyOrder(TOLD);
    }

    /** Moments and addresses of forms, which only sound like secrets. */
    private static final String[] TOLD = {
        "delegates.form_of_address_vi", "delegates.form_of_address_en", "devices.token_expires_at"
    };

    @SuppressWarnings("unchecked")
    private List<String> strings(String query) {
        return entities.createNativeQuery(query, String.class).getResultList();
    }
}
