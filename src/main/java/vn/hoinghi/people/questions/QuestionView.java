package vn.hoinghi.people.questions;

import java.util.List;
import java.util.UUID;
import vn.hoinghi.kernel.LocalisedText;

/** A question as it is shown. */
public record QuestionView(
        UUID id,
        String code,
        LocalisedText text,
        QuestionKind kind,
        List<Choice> choices,
        boolean required,
        boolean shownAtCheckIn,
        int position,
        long version) {

    static QuestionView of(Question question) {
        return new QuestionView(
                question.id,
                question.code,
                question.text,
                question.kind,
                question.choices,
                question.required,
                question.shownAtCheckIn,
                question.position,
                question.version);
    }
}
