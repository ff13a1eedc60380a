package vn.hoinghi.people.badges;

import java.io.IOException;
import java.text.Normalizer;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;
import vn.hoinghi.kernel.pdf.DocumentFonts;
import vn.hoinghi.kernel.problem.Problem;

/**
 * A badge that is not printed since no font has a character of it: without a letter a name is another name.
 *
 * @param text in which they are
 * @param characters as Unicode numbers them
 */
record Unprintable(Badge badge, String text, SortedSet<Integer> characters) {

    static Optional<Unprintable> of(Badge badge, DocumentFonts fonts) throws IOException {
        for (String text : badge.texts()) {
            SortedSet<Integer> missing = fonts.missing(Normalizer.normalize(text, Normalizer.Form.NFC));
            if (!missing.isEmpty()) {
                return Optional.of(new Unprintable(badge, text, missing));
            }
        }
        return Optional.empty();
    }

    /** What a person can look up, whatever fonts there are: {@code U+1F600 GRINNING FACE}. */
    String named() {
        return characters.stream().map(Unprintable::named).collect(Collectors.joining(", "));
    }

    private static String named(int character) {
        String name = Character.getName(character);
        return "U+%04X".formatted(character) + (name == null ? "" : " " + name);
    }

    Problem problem() {
        return BadgeProblem.BADGE_NOT_PRINTABLE.because(
                "Không có phông chữ cho %s trong “%s”.".formatted(named(), text),
                "No font has %s in “%s”.".formatted(named(), text));
    }
}
