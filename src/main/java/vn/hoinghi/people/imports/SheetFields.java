package vn.hoinghi.people.imports;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import vn.hoinghi.kernel.Language;
import vn.hoinghi.kernel.imports.ImportFields;
import vn.hoinghi.kernel.text.Texts;
import vn.hoinghi.people.questions.Question;

/** The fields that a conference's sheets have: those of every delegate, and {@code answers.<code>} for each question. */
public final class SheetFields implements ImportFields {

    static final String ANSWERS = "answers.";

    private final Map<String, Question> questions;

    private SheetFields(Map<String, Question> questions) {
        this.questions = questions;
    }

    public static SheetFields of(UUID conferenceId) {
        return new SheetFields(Question.of(conferenceId).stream()
                .collect(toMap(
                        question -> ANSWERS + question.code,
                        Function.identity(),
                        (one, other) -> one,
                        LinkedHashMap::new)));
    }

    /** All of them, in the order of an export. */
    @Override
    public List<String> all() {
        List<String> fields = new ArrayList<>(
                Arrays.stream(Column.values()).map(Column::field).toList());
        fields.addAll(questions.keySet());
        return fields;
    }

    /** The questions by field. */
    Map<String, Question> questions() {
        return questions;
    }

    /** The field under that heading, however it is typed; empty where the office added one of its own. */
    @Override
    public Optional<String> headed(String heading) {
        String folded = folded(heading);
        return Column.headed(folded).map(Column::field).or(() -> asked(folded));
    }

    /** A heading that leads back to the field. */
    public String heading(String field, Language language) {
        Question question = questions.get(field);
        if (question == null) {
            return Column.of(field).orElseThrow().heading(language);
        }
        String text = question.text.in(language);
        return headed(text).filter(field::equals).isPresent() ? text : field;
    }

    /** The question of that field name or code, else the only one of that text. */
    private Optional<String> asked(String folded) {
        if (questions.containsKey(folded)) {
            return Optional.of(folded);
        }
        if (questions.containsKey(ANSWERS + folded)) {
            return Optional.of(ANSWERS + folded);
        }
        List<String> meant = questions.entrySet().stream()
                .filter(entry -> isText(entry.getValue(), folded))
                .map(Map.Entry::getKey)
                .toList();
        return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
    }

    private static boolean isText(Question question, String folded) {
        return folded(question.text.vi()).equals(folded)
                || folded(question.text.in(Language.EN)).equals(folded);
    }

    private static String folded(String heading) {
        return Texts.folded(heading).replaceAll("\\(\\*\\)|[*:]", "").strip();
    }
}
