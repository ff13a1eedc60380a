package vn.hoinghi.people.questions;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.kernel.problem.Fault;
import vn.hoinghi.kernel.web.Versions;

/** Asks a question, replaces what is said of one, or asks it no longer. */
@Singleton
public class SaveQuestion {

    @Transactional
    public QuestionView add(UUID conferenceId, QuestionRequest request) {
        return save(Question.in(conferenceId), request);
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 409 {@code question-answered} where an answer would no longer fit */
    @Transactional
    public QuestionView change(UUID conferenceId, UUID id, @Nullable String ifMatch, QuestionRequest request) {
        Question question = Question.get(conferenceId, id);
        Versions.check(ifMatch, question.version);
        return save(question, request);
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 409 {@code question-answered} where somebody answered it */
    @Transactional
    public void remove(UUID conferenceId, UUID id, @Nullable String ifMatch) {
        Question question = Question.get(conferenceId, id);
        Versions.check(ifMatch, question.version);
        question.delete();
        Question.flush();
    }

    private static QuestionView save(Question question, QuestionRequest request) {
        checkChoices(request);
        question.change(request);
        question.persistAndFlush();
        return QuestionView.of(question);
    }

    private static void checkChoices(QuestionRequest request) {
        List<Choice> choices = request.choicesOrNone();
        boolean isChoice = request.kind() == QuestionKind.CHOICE;
        if (isChoice && choices.isEmpty()) {
            throw choicesAre("invalid", "Câu hỏi CHOICE cần có lựa chọn.", "A CHOICE needs choices.");
        }
        if (!isChoice && !choices.isEmpty()) {
            throw choicesAre("invalid", "Chỉ câu hỏi CHOICE có lựa chọn.", "Only a CHOICE has choices.");
        }
        if (choices.stream().map(Choice::code).distinct().count() < choices.size()) {
            throw choicesAre("duplicate", "Mã lựa chọn bị trùng.", "Two choices have one code.");
        }
    }

    private static vn.hoinghi.kernel.problem.Problem choicesAre(String code, String vi, String en) {
        return CommonProblem.INVALID_REQUEST.naming(List.of(new Fault("/choices", code, LocalisedText.of(vi, en))));
    }
}
