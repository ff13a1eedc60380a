package vn.hoinghi.people.badges;

import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import vn.hoinghi.kernel.pdf.DocumentFonts;

/**
 * A place for a text, centred in it. The text shrinks on one line down to a least size, then wraps on blanks, then shrinks
 * further; only a word that is too long even so is broken. Nothing is cut, and nothing leaves its place: what is far too
 * long becomes too small to read.
 *
 * @param left in points, as all lengths here, of the lower left corner
 * @param bottom of the lower left corner
 * @param largest size of the font
 * @param least size of the font on a single line
 * @param lines at most
 */
record TextBox(
        float left,
        float bottom,
        float width,
        float height,
        DocumentFonts.Weight weight,
        float largest,
        float least,
        int lines) {

    /** From line to line, of the size: Vietnamese letters carry up to two marks. */
    private static final float LEADING = 1.25f;

    /** Of the size, from the upper edge of a line down to its base. */
    private static final float ASCENT = 0.97f;

    private static final float STEP = 0.5f;
    private static final float SMALLEST = 4;

    private static final Pattern LETTER = Pattern.compile("\\X");

    private record Fitted(float size, List<String> lines) {}

    void write(PDPageContentStream page, DocumentFonts fonts, String text) throws IOException {
        // Decomposed text would be drawn with its accents pushed aside.
        Fitted fitted = fit(fonts, Normalizer.normalize(text, Normalizer.Form.NFC));
        float used = fitted.lines().size() * fitted.size() * LEADING;
        float base = bottom + (height + used) / 2 - ASCENT * fitted.size();
        for (String line : fitted.lines()) {
            float indent = (width - fonts.width(line, weight) * fitted.size()) / 2;
            fonts.write(page, line, weight, fitted.size(), left + indent, base);
            base -= fitted.size() * LEADING;
        }
    }

    private Fitted fit(DocumentFonts fonts, String text) throws IOException {
        float ems = fonts.width(text, weight);
        for (float size = largest; size >= least; size -= STEP) {
            if (ems * size <= width) {
                return new Fitted(size, List.of(text));
            }
        }
        for (float size = largest; size >= SMALLEST; size -= STEP) {
            List<String> wrapped = fonts.wrap(List.of(text.split("\\s+")), " ", weight, width / size);
            boolean fits = wrapped.size() <= lines && wrapped.size() * size * LEADING <= height;
            if (fits && isNarrow(fonts, wrapped, width / size)) {
                return new Fitted(size, wrapped);
            }
        }
        for (float size = least; size > STEP; size -= STEP) {
            List<String> broken = fonts.wrap(letters(text), "", weight, width / size);
            if (broken.size() * size * LEADING <= height) {
                return new Fitted(size, broken);
            }
        }
        return new Fitted(STEP, fonts.wrap(letters(text), "", weight, width / STEP));
    }

    /** What a reader takes for letters, their marks with them. */
    private static List<String> letters(String text) {
        return LETTER.matcher(text).results().map(MatchResult::group).toList();
    }

    private boolean isNarrow(DocumentFonts fonts, List<String> wrapped, float ems) throws IOException {
        for (String line : wrapped) {
            if (fonts.width(line, weight) > ems) {
                return false;
            }
        }
        return true;
    }
}
