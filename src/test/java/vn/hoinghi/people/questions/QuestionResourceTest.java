package vn.hoinghi.people.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;
import static vn.hoinghi.kernel.testing.TestConference.delegateBody;
import static vn.hoinghi.kernel.testing.TestConference.text;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.Meanwhile;
import vn.hoinghi.kernel.testing.TestConference;

@QuarkusTest
class QuestionResourceTest extends ApiTest {

    @Inject
    EntityManager entities;

    private TestConference conference;
    private Api organiser;

    @BeforeEach
    void open() {
        conference = aConference();
        organiser = conference.organiser;
    }

    @Test
    void keeps_answers_of_every_kind_and_shows_them() {
        ask("note", "TEXT");
        ask("arrival", "DATE");
        ask("luggage", "NUMBER");
        diet();
        Map<String, String> answers =
                Map.of("note", "Cần xe lăn", "arrival", "2023-12-17", "luggage", "12.5", "diet", "vegetarian");

        Response answer = register(answers);

        assertThat(success(answer, 201).<Map<String, String>>path("answers")).isEqualTo(answers);
        assertThat(organiser
                        .get(conference.path("/delegates?answer=diet:vegetarian"))
                        .<List<Object>>path("items"))
                .hasSize(1);
        assertThat(organiser.get(conference.path("/delegates?answer=diet:none")).<List<Object>>path("items"))
                .isEmpty();
        problem(organiser.get(conference.path("/delegates?answer=diet")), "invalid-request", 422);
    }

    @ParameterizedTest
    @CsvSource({"luggage:3.5, 1", "luggage:3.500, 1", "luggage:3.51, 0", "note:xe lan, 1", "note:xe cong, 0"})
    void finds_numbers_by_their_value_and_texts_by_any_part_of_them(String answer, int found) {
        ask("luggage", "NUMBER");
        ask("note", "TEXT");
        success(register(Map.of("note", "Cần XE LĂN từ sảnh", "luggage", "3.50")), 201);

        Response seen = organiser.get(conference.path("/delegates?total=true&answer={answer}"), answer);

        assertThat(seen.<Integer>path("total")).isEqualTo(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"luggage:many", "diet:mystery", "nothing:1", "luggage:1&answer=luggage:"})
    void says_which_answer_cannot_be_sought(String answer) {
        ask("luggage", "NUMBER");
        diet();

        Response refused = organiser.get(conference.path("/delegates?answer=" + answer));

        problem(refused, "invalid-request", 422);
        assertThat(refused.<List<String>>path("errors.pointer")).containsExactly("answer");
    }

    @ParameterizedTest
    @CsvSource({
        "arrival, DATE, 17/12/2023",
        "arrival, DATE, 2023-02-30",
        "luggage, NUMBER, '12,5'",
        "luggage, NUMBER, NaN",
        "note, TEXT, ' '",
        "other, TEXT, x"
    })
    void names_an_answer_that_does_not_fit_and_keeps_nothing(String code, String kind, String answer) {
        if (!code.equals("other")) {
            ask(code, kind);
        }

        Response refused = problem(register(Map.of(code, answer)), "invalid-request", 422);

        assertThat(refused.<List<String>>path("errors.pointer")).containsExactly("/answers/" + code);
        assertThat(organiser.get(conference.path("/delegates")).<List<Object>>path("items"))
                .isEmpty();
    }

    @Test
    void lets_no_question_be_taken_away_from_under_its_answers() {
        String diet = diet();
        success(register(Map.of("diet", "vegetarian")), 201);
        String path = conference.path("/questions/" + diet);

        problem(organiser.delete(path, 0), "question-answered", 409);
        problem(organiser.put(path, 0, choices("diet", "none")), "question-answered", 409);
        success(organiser.put(path, 0, choices("diet", "vegetarian", "none", "halal")), 200);
    }

    @Test
    void takes_no_answer_that_lost_its_choice_while_it_was_written() {
        String diet = diet();
        Map<String, Object> body = body(Map.of("diet", "vegetarian"));

        Response answer = Meanwhile.of(
                entities,
                () -> entities.createNativeQuery("update questions set choices = jsonb_path_query_array(choices,"
                                + " '$[*] ? (@.code != \"vegetarian\")') where id = cast(:id as uuid)")
                        .setParameter("id", diet)
                        .executeUpdate(),
                () -> organiser.post(conference.path("/delegates"), body));

        problem(answer, "invalid-request", 422);
    }

    @Test
    void refuses_a_question_that_cannot_be_asked() {
        diet();

        problem(organiser.post(conference.path("/questions"), choices("diet", "a")), "already-exists", 409);
        problem(organiser.post(conference.path("/questions"), choices("seat", "a", "a")), "invalid-request", 422);
        problem(organiser.post(conference.path("/questions"), choices("seat")), "invalid-request", 422);
        problem(organiser.post(conference.path("/questions"), choices("Seat No", "a")), "invalid-request", 422);
        problem(conference.desk().post(conference.path("/questions"), choices("seat", "a")), "forbidden", 403);
    }

    @Test
    void tells_the_desk_only_answers_that_are_shown_at_check_in() {
        diet();
        Map<String, Object> help =
                Map.of("code", "help", "text", text("Cần giúp"), "kind", "TEXT", "shownAtCheckIn", true);
        success(organiser.post(conference.path("/questions"), help), 201);
        Map<String, String> all = Map.of("diet", "vegetarian", "help", "Xe lăn");
        String delegate = success(register(all), 201).path("id");
        Api desk = conference.desk();
        Map<String, String> shown = Map.of("help", "Xe lăn");

        assertThat(answersIn(desk, "/delegates/" + delegate, "answers")).isEqualTo(shown);
        assertThat(answersIn(desk, "/delegates", "items[0].answers")).isEqualTo(shown);
        assertThat(answersIn(desk, "/delegates?updatedSince=0", "items[0].answers"))
                .isEqualTo(shown);
        assertThat(answersIn(desk, "/delegates?answer=help:xe lan", "items[0].answers"))
                .isEqualTo(shown);
        assertThat(answersIn(organiser, "/delegates/" + delegate, "answers")).isEqualTo(all);
        assertThat(answersIn(organiser, "/delegates?answer=diet:vegetarian", "items[0].answers"))
                .isEqualTo(all);
        problem(desk.get(conference.path("/delegates/export")), "forbidden", 403);
    }

    @Test
    void refuses_the_desk_a_hidden_question_as_one_that_is_not_asked() {
        diet();
        success(register(Map.of("diet", "vegetarian")), 201);
        Api desk = conference.desk();

        Response hidden = desk.get(conference.path("/delegates?answer=diet:vegetarian"));
        Response unknown = desk.get(conference.path("/delegates?answer=nothing:1"));

        problem(hidden, "invalid-request", 422);
        assertThat(hidden.<List<Object>>path("errors")).isEqualTo(unknown.path("errors"));
    }

    private Map<String, String> answersIn(Api client, String path, String place) {
        return success(client.get(conference.path(path)), 200).path(place);
    }

    private Response register(Map<String, String> answers) {
        return organiser.post(conference.path("/delegates"), body(answers));
    }

    private Map<String, Object> body(Map<String, String> answers) {
        Map<String, Object> body = delegateBody(conference.organisation("PROVINCE"), "Lê Văn Tám");
        body.put("answers", answers);
        return body;
    }

    private void ask(String code, String kind) {
        success(
                organiser.post(
                        conference.path("/questions"), Map.of("code", code, "text", text("Hỏi " + code), "kind", kind)),
                201);
    }

    private String diet() {
        return success(organiser.post(conference.path("/questions"), choices("diet", "vegetarian", "none")), 201)
                .path("id");
    }

    private static Map<String, Object> choices(String code, String... choices) {
        Map<String, Object> body = new HashMap<>(Map.of("code", code, "text", text("Ăn kiêng"), "kind", "CHOICE"));
        body.put(
                "choices",
                List.of(choices).stream()
                        .map(choice -> Map.of("code", choice, "text", text("Lựa chọn " + choice)))
                        .toList());
        return body;
    }
}
