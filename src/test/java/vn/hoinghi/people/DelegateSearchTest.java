package vn.hoinghi.people;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.success;
import static vn.hoinghi.kernel.testing.TestConference.delegateBody;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.SentStatements;
import vn.hoinghi.kernel.testing.TestConference;

@QuarkusTest
class DelegateSearchTest extends ApiTest {

    @Inject
    AgroalDataSource database;

    @ParameterizedTest
    @CsvSource({
        "chanh van phong",
        "Chánh Văn",
        "chief of",
        "so ngoai vu",
        "0912 345 678",
        "+84 912345678",
        "912345",
        "0912.345.678",
        "(0912) 345-678",
        "+84 912.345.678",
        "DB-077",
        "khuyen",
        "nguyn khuyn",
        "nguyen khuyne"
    })
    void finds_somebody_by_whatever_is_known_of_them_and_forgives_small_slips(String typed) {
        TestConference conference = aConference();
        String office = success(
                        conference.organiser.post(
                                conference.path("/organisations"),
                                Map.of(
                                        "code",
                                        "snv",
                                        "kind",
                                        "FOREIGN_AFFAIRS_OFFICE",
                                        "name",
                                        Map.of("vi", "Sở Ngoại vụ"))),
                        201)
                .path("id");
        conference.pendingDelegate(conference.organisation("PROVINCE"), "Trần Thị Én");
        Map<String, Object> body = delegateBody(office, "Nguyễn Khuyến");
        body.put("position", Map.of("vi", "Chánh Văn phòng", "en", "Chief of Office"));
        body.put("phone", "0912345678");
        body.put("reference", "DB-077");
        success(conference.organiser.post(conference.path("/delegates"), body), 201);

        Response answer = conference.organiser.get(conference.path("/delegates?q={typed}"), typed);

        assertThat(success(answer, 200).<List<String>>path("items.fullName")).containsExactly("Nguyễn Khuyến");
    }

    @ParameterizedTest
    @CsvSource({
        "bui thanh sn",
        "biu thanh son",
        "bui tanh son",
        "bui thanh soon",
        "bui than son",
        "uwoc thi nguyen",
        "ngyen uoc"
    })
    void understands_a_slip_in_any_word_however_short(String typed) {
        TestConference conference = aConference();
        String organisation = conference.organisation("PROVINCE");
        conference.pendingDelegate(organisation, "Bùi Thanh Sơn");
        conference.pendingDelegate(organisation, "Nguyễn Thị Ước");
        conference.pendingDelegate(organisation, "Lê Văn Hảo");
        conference.pendingDelegate(organisation, "John O'Neill");

        Response answer = conference.organiser.get(conference.path("/delegates?q={typed}"), typed);

        assertThat(success(answer, 200).<List<String>>path("items.fullName"))
                .containsExactly(
                        typed.startsWith("b")
                                ? "Bùi Thanh Sơn"
                                : typed.startsWith("o") ? "John O'Neill" : "Nguyễn Thị Ước");
    }

    @Test
    void finds_somebody_by_ticket_and_by_the_organisation_as_it_is_called_now() {
        TestConference conference = aConference();
        String organisation = conference.organisation("PROVINCE");
        String id = conference.pendingDelegate(organisation, "Lê Văn Tám");
        conference.pendingDelegate(conference.organisation("PROVINCE"), "Trần Thị Én");
        success(
                conference.organiser.put(
                        conference.path("/organisations/" + organisation),
                        0,
                        Map.of("code", "moi", "kind", "PROVINCE", "name", Map.of("vi", "Tỉnh Bắc Kạn"))),
                200);

        Response byTicket = conference.organiser.get(conference.path("/delegates?q={ticket}"), conference.ticketOf(id));
        Response byOrganisation = conference.organiser.get(conference.path("/delegates?q=bac kan"));

        String ticket = conference.ticketOf(id);
        for (String written : List.of(
                ticket.replaceAll("(.{5})", "$1 ").strip(),
                ticket.replaceAll("(.{5})", "$1-").replace('0', 'O').replace('1', 'l'),
                ticket + ".eyJhbGciOiJFUzI1NiJ9." + "s".repeat(120))) {
            Response found = conference.organiser.get(conference.path("/delegates?q={ticket}"), written);
            assertThat(found.<List<String>>path("items.id")).as(written).containsExactly(id);
        }

        assertThat(byTicket.<List<String>>path("items.id")).containsExactly(id);
        assertThat(byOrganisation.<List<String>>path("items.id")).containsExactly(id);
    }

    @Test
    void puts_the_best_answer_first_and_goes_on_over_pages() {
        TestConference conference = aConference();
        String organisation = conference.organisation("PROVINCE");
        for (String name :
                List.of("Phạm Thị Minh Ánh", "Minh", "Lê Minh", "Trần Mình Sáng", "Minhh Vũ", "Vũ Hoàng Nam")) {
            conference.pendingDelegate(organisation, name);
        }

        Response first = conference.organiser.get(conference.path("/delegates?q=minh&limit=2&total=true"));
        Response second = conference.organiser.get(
                conference.path("/delegates?q=minh&limit=9&cursor={cursor}"), first.<String>path("nextCursor"));

        assertThat(first.<List<String>>path("items.fullName")).containsExactly("Minh", "Lê Minh");
        assertThat(second.<List<String>>path("items.fullName"))
                .containsExactly("Phạm Thị Minh Ánh", "Trần Mình Sáng", "Minhh Vũ");
        assertThat(first.<Integer>path("total")).isEqualTo(5);
    }

    @Test
    void puts_whole_words_before_those_that_only_begin_alike() {
        TestConference conference = aConference();
        String organisation = conference.organisation("PROVINCE");
        for (String name : List.of("Hoàng An", "Mai Bảo Hòa", "Hoàng Bình")) {
            conference.pendingDelegate(organisation, name);
        }
        String estate = delegateWithPosition(conference, organisation, "Lê An", "Vụ trưởng Vụ Hợp tác Quốc tế");
        String sought = delegateWithPosition(conference, organisation, "Lê Ước", "Vụ trưởng Vụ Hợp tác Quốc tế");

        Response name = conference.organiser.get(conference.path("/delegates?q={q}"), "Hòa");
        Response position = conference.organiser.get(conference.path("/delegates?q={q}"), "vu truong quoc te uoc");

        assertThat(name.<List<String>>path("items.fullName")).startsWith("Mai Bảo Hòa");
        assertThat(position.<List<String>>path("items.id")).containsExactly(sought, estate);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tb-16", "TB16", "tb-1", "Đoàn TB-16"})
    void finds_words_with_a_sign_in_them_with_and_without_it(String typed) {
        TestConference conference = aConference();
        String organisation = conference.organisation("PROVINCE");
        Map<String, Object> body = delegateBody(organisation, "Đoàn Thị Én");
        body.put("reference", "TB-16");
        String sought = success(conference.organiser.post(conference.path("/delegates"), body), 201)
                .path("id");
        conference.pendingDelegate(organisation, "Lê Văn Tb 16");

        Response found = conference.organiser.get(conference.path("/delegates?q={q}"), typed);

        assertThat(found.<List<String>>path("items.id")).containsExactly(sought);
    }

    @Test
    void finds_whoever_has_a_whole_telephone_number_alone_and_by_a_part_of_it_all_who_have_that() {
        TestConference conference = aConference();
        String organisation = conference.organisation("PROVINCE");
        Map<String, Object> body = delegateBody(organisation, "Đoàn Thị Én");
        body.put("phone", "0912345678");
        success(conference.organiser.post(conference.path("/delegates"), body), 201);
        Map<String, Object> other = delegateBody(organisation, "Lê Na");
        other.put("reference", "0912345678-2");
        success(conference.organiser.post(conference.path("/delegates"), other), 201);

        Response whole = conference.organiser.get(conference.path("/delegates?q={q}"), "+84 912 345 678");
        Response part = conference.organiser.get(conference.path("/delegates?q={q}"), "0912345");

        assertThat(whole.<List<String>>path("items.fullName")).containsExactly("Đoàn Thị Én");
        assertThat(part.<List<String>>path("items.fullName")).containsExactlyInAnyOrder("Đoàn Thị Én", "Lê Na");
    }

    @Test
    void forgives_two_letters_in_the_other_order_and_a_number_as_dialled_from_abroad() {
        TestConference conference = aConference();
        String organisation = conference.organisation("PROVINCE");
        Map<String, Object> body = delegateBody(organisation, "Bùi Thanh Én");
        body.put("phone", "0912345678");
        success(conference.organiser.post(conference.path("/delegates"), body), 201);
        conference.pendingDelegate(organisation, "Lê Văn Tám");

        for (String typed : List.of("bui thnah en", "0084912345678", "thanh")) {
            Response found = conference.organiser.get(conference.path("/delegates?q={typed}"), typed);

            assertThat(found.<List<String>>path("items.fullName")).as(typed).containsExactly("Bùi Thanh Én");
        }
    }

    @Test
    void forgives_slips_only_where_nobody_answers_to_what_was_typed() {
        TestConference conference = aConference();
        String organisation = conference.organisation("PROVINCE");
        conference.pendingDelegate(organisation, "Nguyễn Văn Khoang");
        conference.pendingDelegate(organisation, "Nguyễn Văn Khoan");

        Response exact = conference.organiser.get(conference.path("/delegates?q=nguyen van khoang"));
        Response near = conference.organiser.get(conference.path("/delegates?q=nguyen van khoagn"));

        assertThat(exact.<List<String>>path("items.fullName")).containsExactly("Nguyễn Văn Khoang");
        assertThat(near.<List<String>>path("items.fullName")).contains("Nguyễn Văn Khoang");
    }

    @Test
    void puts_the_very_words_first_wherever_they_stand_and_finds_a_person_by_the_ticket_of_a_merged_row() {
        TestConference conference = aConference();
        String organisation = conference.organisation("PROVINCE");
        String deputy = delegateWithPosition(conference, organisation, "An Trưởng", "Thứ trưởng, nguyên Bộ Ngoại giao");
        String minister = delegateWithPosition(conference, organisation, "Vũ Zung", "Bộ trưởng Bộ Ngoại giao");
        String duplicate = conference.pendingDelegate(organisation, "Vũ Zungg");
        String ticket = conference.ticketOf(duplicate);

        Response found = conference.organiser.get(conference.path("/delegates?q=bo truong bo ngoai giao"));
        success(
                conference.organiser.put(
                        conference.path("/delegates/" + minister + "/merge"),
                        0,
                        Map.of("duplicate", duplicate, "duplicateVersion", 0)),
                200);

        assertThat(found.<List<String>>path("items.id")).startsWith(minister).contains(deputy);
        assertThat(conference
                        .organiser
                        .get(conference.path("/delegates?q={t}"), ticket)
                        .<List<String>>path("items.id"))
                .containsExactly(minister);
        assertThat(conference
                        .organiser
                        .get(conference.path("/delegates/" + minister + "/history"))
                        .<List<String>>path("items.kind"))
                .contains("MERGED");
    }

    private static String delegateWithPosition(
            TestConference conference, String organisation, String name, String position) {
        Map<String, Object> body = delegateBody(organisation, name);
        body.put("position", Map.of("vi", position));
        return success(conference.organiser.post(conference.path("/delegates"), body), 201)
                .path("id");
    }

    @Test
    void looks_everybody_up_in_one_pass_through_an_index_however_many_there_are() throws SQLException {
        TestConference conference = aConference();
        conference.pendingDelegate(conference.organisation("PROVINCE"), "Nguyễn Văn An Khuyến");
        SentStatements.forget();
        success(conference.organiser.get(conference.path("/delegates?q=nguyen an khuyen")), 200);
        success(conference.organiser.get(conference.path("/delegates?q=nguyen an khuyne")), 200);
        List<String> sent = SentStatements.searches();

        String exact = planAmongMany(conference, sent.get(0));
        String near = planAmongMany(conference, sent.get(sent.size() - 1));

        assertThat(sent.get(0)).isNotEqualTo(sent.get(sent.size() - 1));
        // One pass for the two words that the index knows of; the short one is compared in what was found.
        assertThat(exact)
                .containsOnlyOnce("on ix_delegates_search")
                .doesNotContain("Seq Scan")
                .containsPattern("Index Cond: .* ~~ .* AND .* ~~ ")
                .doesNotContainPattern("Index Cond: .* ~~ .* ~~ .* ~~ ");
        // The functions are written out into the query, or no index could serve them.
        assertThat(near)
                .contains("ix_delegates_search")
                .doesNotContain("Seq Scan", "matches_expression", "search_rank");
    }

    /** As a server plans what is asked again and again: without knowing the words. */
    private String planAmongMany(TestConference conference, String query) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            // Triggers off: only the rows matter here, and they go with the transaction.
            statement.execute("alter table delegates disable trigger user");
            statement.execute("insert into delegates (id, conference_id, organisation_id, full_name, category, status,"
                    + " ticket_code, search) select gen_random_uuid(), o.conference_id, o.id, 'Người ' || md5(n::text),"
                    + " 'MEMBER', 'WITHDRAWN', md5(n::text), 'nguoi ' || md5(n::text)"
                    + " from organisations o join conferences c on c.id = o.conference_id,"
                    + " generate_series(1, 20000) n where c.code = '" + conference.code + "'");
            // As if there were no other conference: then their size says nothing of this one's.
            statement.execute("alter table delegates alter column conference_id set (n_distinct = 1)");
            statement.execute("analyze delegates");
            statement.execute("set local plan_cache_mode = force_generic_plan");
            statement.execute("prepare sent as " + query);
            String nothing = "null"
                    + ", null".repeat((int) query.chars().filter(c -> c == '$').count() - 1);
            String plan = text(statement, "explain verbose execute sent(" + nothing + ")");
            statement.execute("deallocate sent");
            connection.rollback();
            return plan;
        }
    }

    private static String text(Statement statement, String sql) throws SQLException {
        try (var rows = statement.executeQuery(sql)) {
            List<String> lines = new ArrayList<>();
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
            return String.join("\n", lines);
        }
    }
}
