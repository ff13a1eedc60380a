package vn.hoinghi.people.imports;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hoinghi.kernel.Language;
import vn.hoinghi.kernel.text.Texts;
import vn.hoinghi.people.questions.Choice;
import vn.hoinghi.people.questions.Question;

/** Answers as people write them in a sheet: a choice by its words, a day as on paper. */
final class AnswerWords {

    private static final Pattern DAY_ON_PAPER = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");

    private AnswerWords() {}

    /** The answer as it is kept; what cannot be read is left as it is, and does not fit then. */
    static String read(Question question, String written) {
        return switch (question.kind) {
            case CHOICE -> choice(question, written);
            case DATE -> day(written);
            case TEXT, NUMBER -> written;
        };
    }

    /** The answer as a sheet shows it, such that it can be read again. */
    static String write(Question question, String answer, Language language) {
        return question.choices.stream()
                .filter(choice -> choice.code().equals(answer))
                .map(choice -> choice.text().in(language))
                .filter(words -> read(question, words).equals(answer))
                .findFirst()
                .orElse(answer);
    }

    private static String choice(Question question, String written) {
        String folded = Texts.folded(written);
        List<String> meant = question.choices.stream()
                .filter(choice -> means(choice, folded))
                .map(Choice::code)
                .toList();
        boolean isCode =
                question.choices.stream().anyMatch(choice -> choice.code().equals(written));
        return isCode || meant.size() != 1 ? written : meant.get(0);
    }

    private static boolean means(Choice choice, String folded) {
        return choice.code().equals(folded)
                || Texts.folded(choice.text().vi()).equals(folded)
                || Texts.folded(choice.text().in(Language.EN)).equals(folded);
    }

    private static String day(String written) {
        Matcher onPaper = DAY_ON_PAPER.matcher(written);
        return onPaper.matches()
                ? "%s-%2s-%2s"
                        .formatted(onPaper.group(3), onPaper.group(2), onPaper.group(1))
                        .replace(' ', '0')
                : written;
    }
}
