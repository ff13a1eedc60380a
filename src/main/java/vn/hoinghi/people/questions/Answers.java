package vn.hoinghi.people.questions;

import static java.util.stream.Collectors.toMap;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.kernel.problem.Fault;

/**
 * Says what is wrong with answers before the database refuses them; the rule itself is {@code is_answer} in SQL, which
 * this repeats so that each fault is named.
 */
public final class Answers {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");

    private final Map<String, Question> questions;

    private Answers(List<Question> questions) {
        this.questions = questions.stream().collect(toMap(question -> question.code, Function.identity()));
    }

    /** Answers to the questions that this conference asks now. */
    public static Answers to(UUID conferenceId) {
        return new Answers(Question.of(conferenceId));
    }

    /** Answers to those questions of this conference that the door sees; to it there are no others. */
    public static Answers shownAtCheckIn(UUID conferenceId) {
        return new Answers(Question.of(conferenceId).stream()
                .filter(question -> question.shownAtCheckIn)
                .toList());
    }

    /** The codes of its questions. */
    public Set<String> codes() {
        return Set.copyOf(questions.keySet());
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 422 naming each answer that does not fit at {@code /answers/<code>} */
    public static void check(UUID conferenceId, Map<String, String> answers) {
        if (answers.isEmpty()) {
            return;
        }
        Answers rules = to(conferenceId);
        List<Fault> faults = new ArrayList<>();
        answers.forEach((code, answer) -> rules.faultOf(code, answer)
                .ifPresent(fault -> faults.add(new Fault("/answers/" + code, "answer", fault))));
        if (!faults.isEmpty()) {
            throw CommonProblem.INVALID_REQUEST.naming(faults);
        }
    }

    /** Why this is no answer to the question of that code; empty where it is one. */
    public Optional<LocalisedText> faultOf(String code, String answer) {
        Question question = questions.get(code);
        if (question == null) {
            return Optional.of(LocalisedText.of("Không có câu hỏi này.", "There is no such question."));
        }
        boolean fits = switch (question.kind) {
            case TEXT -> !answer.isBlank();
            case NUMBER -> NUMBER.matcher(answer).matches();
            case DATE -> isDate(answer);
            case CHOICE ->
                question.choices.stream().anyMatch(choice -> choice.code().equals(answer));
        };
        return fits ? Optional.empty() : Optional.of(expected(question.kind));
    }

    /** The kind of the question of that code, which there is. */
    public QuestionKind kindOf(String code) {
        return Objects.requireNonNull(questions.get(code)).kind;
    }

    private static LocalisedText expected(QuestionKind kind) {
        return switch (kind) {
            case TEXT -> LocalisedText.of("Câu trả lời trống.", "The answer is blank.");
            case NUMBER -> LocalisedText.of("Cần một số, ví dụ 12.5.", "A number is needed, such as 12.5.");
            case DATE -> LocalisedText.of("Cần một ngày, ví dụ 2023-12-18.", "A day is needed, such as 2023-12-18.");
            case CHOICE -> LocalisedText.of("Không có lựa chọn này.", "There is no such choice.");
        };
    }

    private static boolean isDate(String answer) {
        try {
            return answer.length() == 10 && LocalDate.parse(answer).getYear() > 0;
        } catch (DateTimeException unreadable) {
            return false;
        }
    }
}
