package vn.hoinghi.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;
import static vn.hoinghi.kernel.testing.TestConference.delegateBody;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.Race;
import vn.hoinghi.kernel.testing.TestConference;

@QuarkusTest
class NoticeResourceTest extends ApiTest {

    @Inject
    Notices notices;

    @Inject
    EntityManager entities;

    @Inject
    DataSource database;

    private TestConference conference;
    private Api organiser;
    private String organisation;
    private String delegate;

    @BeforeEach
    void open() {
        conference = aConference();
        organiser = conference.organiser;
        organisation = conference.organisation("PROVINCE");
        delegate = conference.delegate(organisation, "Nguyễn Văn An");
    }

    @Test
    void keeps_one_notice_of_a_cause_for_each_recipient() {
        tell("cause-1", null);
        tell("cause-1", null);
        tell("cause-1", delegate);
        tell("cause-2", delegate);

        assertThat(causes(organiser.get(conference.path("/notices?kind=TESTED"))))
                .containsExactly("cause-1", "cause-1", "cause-2");
        assertThat(causes(organiser.get(conference.path("/notices?cause=cause-1&delegate=" + delegate))))
                .containsExactly("cause-1");
    }

    @Test
    void keeps_one_notice_of_a_cause_also_when_many_tell_at_once() {
        Race.of(16, runner -> {
            tell("storm", delegate);
            return runner;
        });

        assertThat(causes(organiser.get(conference.path("/notices?kind=TESTED"))))
                .containsExactly("storm");
    }

    @Test
    void shows_a_focal_point_those_of_its_organisation_and_a_delegate_its_own() {
        String elsewhere = conference.organisation("PROVINCE");
        tell("to-organisation", null);
        tell("to-delegate", delegate);

        assertThat(causes(conference.focalPoint(organisation).get(conference.path("/notices?kind=TESTED"))))
                .containsExactly("to-organisation", "to-delegate");
        assertThat(causes(conference.focalPoint(elsewhere).get(conference.path("/notices?kind=TESTED"))))
                .isEmpty();
        assertThat(causes(conference.delegateAccount(delegate).get(conference.path("/notices?kind=TESTED"))))
                .containsExactly("to-delegate");
    }

    @Test
    void stays_open_until_the_recipient_or_staff_says_that_it_was_seen() {
        tell("to-organisation", null);
        tell("to-delegate", delegate);
        List<String> open = ids(organiser.get(conference.path("/notices?kind=TESTED&open=true")));
        assertThat(open).hasSize(2);

        Response byRecipient = conference
                .delegateAccount(delegate)
                .put(conference.path("/notices/" + open.get(1) + "/acknowledgement"), Map.of());
        Response byStaff =
                conference.desk().put(conference.path("/notices/" + open.get(0) + "/acknowledgement"), Map.of());

        assertThat(success(byRecipient, 200).<String>path("seenBy")).startsWith("delegate-");
        assertThat(success(byStaff, 200).<String>path("seenBy")).startsWith("desk-");
        assertThat(ids(organiser.get(conference.path("/notices?kind=TESTED&open=true"))))
                .isEmpty();
        assertThat(ids(organiser.get(conference.path("/notices?kind=TESTED&open=false"))))
                .hasSize(2);
    }

    @Test
    void keeps_who_said_first_that_it_was_seen() {
        tell("to-delegate", delegate);
        String id = ids(organiser.get(conference.path("/notices?kind=TESTED"))).get(0);
        Api desk = conference.desk();

        List<String> said = Race.of(
                16,
                runner -> success(
                                (runner % 2 == 0 ? desk : organiser)
                                        .put(conference.path("/notices/" + id + "/acknowledgement"), Map.of()),
                                200)
                        .<String>path("seenBy"));

        assertThat(said).containsOnly(said.get(0));
    }

    @Test
    void hides_the_notices_of_others() {
        tell("to-organisation", null);
        String id = ids(organiser.get(conference.path("/notices?kind=TESTED"))).get(0);

        problem(
                conference
                        .delegateAccount(delegate)
                        .put(conference.path("/notices/" + id + "/acknowledgement"), Map.of()),
                "not-found",
                404);
        TestConference another = aConference();
        problem(
                another.focalPoint(another.organisation("PROVINCE")).get(conference.path("/notices?kind=TESTED")),
                "not-found",
                404);
    }

    @Test
    void never_changes_what_somebody_was_told() throws SQLException {
        tell("to-delegate", delegate);

        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "update notices set text_vi = 'khác' where delegate_id = ?::uuid")) {
            statement.setString(1, delegate);

            assertThatThrownBy(statement::executeUpdate).hasMessageContaining("never changed");
        }
    }

    @Test
    void goes_with_a_person_who_is_merged() {
        String twice = conference.pendingDelegate(organisation, "Nguyễn Văn An");
        tell("both", delegate);
        tell("both", twice);
        tell("only", twice);

        success(
                organiser
                        .request()
                        .header("If-Match", "*")
                        .contentType("application/json")
                        .body(Map.of("duplicate", twice, "duplicateVersion", 0))
                        .put(conference.path("/delegates/" + delegate + "/merge")),
                200);

        assertThat(causes(organiser.get(conference.path("/notices?kind=TESTED&delegate=" + delegate))))
                .containsExactly("both", "only");
    }

    @Test
    void tells_who_moves_up_and_those_who_act_for_the_organisation() {
        String other = conference.organisation("PROVINCE");
        success(
                organiser.post(
                        conference.path("/delegations"),
                        Map.of("organisation", other, "quotas", List.of(Map.of("category", "MEMBER", "quota", 1)))),
                201);
        String first = nominated(other, "Có Chỗ");
        String second = nominated(other, "Chờ Một");

        success(
                organiser
                        .request()
                        .header("If-Match", "*")
                        .contentType("application/json")
                        .body(Map.of("reason", "Bận"))
                        .put(conference.path("/delegates/" + first + "/withdrawal")),
                200);

        Response told = organiser.get(conference.path("/notices?kind=MOVED_UP&organisation=" + other));
        assertThat(told.<List<String>>path("items.delegate")).containsExactlyInAnyOrder(null, second);
        assertThat(told.<List<String>>path("items.text.vi")).allMatch(text -> text.contains("Chờ Một"));
        assertThat(told.<List<String>>path("items.subject")).containsOnly("/delegates/" + second);
    }

    private String nominated(String from, String name) {
        return success(organiser.post(conference.path("/delegates?whenFull=WAIT"), delegateBody(from, name)), 201)
                .path("id");
    }

    private void tell(String cause, @Nullable String to) {
        NewNotice notice = new NewNotice(
                UUID.fromString(organisation),
                to == null ? null : UUID.fromString(to),
                "TESTED",
                cause,
                "/delegates/" + delegate,
                LocalisedText.of("Thông báo", "Notice"),
                true);
        QuarkusTransaction.requiringNew().run(() -> notices.tell(conferenceId(), List.of(notice)));
    }

    private UUID conferenceId() {
        return (UUID) entities.createNativeQuery("select id from conferences where code = :code", UUID.class)
                .setParameter("code", conference.code)
                .getSingleResult();
    }

    private static List<String> causes(Response list) {
        return success(list, 200).path("items.cause");
    }

    private static List<String> ids(Response list) {
        return success(list, 200).path("items.id");
    }
}
