package vn.hoinghi.kernel.pdf;

import java.io.IOException;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.pdf.DocumentFonts.Weight;

/** Takes a line apart into runs, in the order in which they stand on paper. */
final class Runs {

    private final Weight weight;
    private final DocumentFonts fonts;

    /** One font for all Chinese characters of a line, kana with them: two would look like a mistake. */
    private final boolean needsChinese;

    private Runs(Weight weight, DocumentFonts fonts, boolean needsChinese) {
        this.weight = weight;
        this.fonts = fonts;
        this.needsChinese = needsChinese;
    }

    static List<Run> of(String line, Weight weight, DocumentFonts fonts) throws IOException {
        Runs runs = new Runs(weight, fonts, needsChinese(line, fonts));
        if (!Bidi.requiresBidi(line.toCharArray(), 0, line.length())) {
            return runs.split(line, false);
        }
        Bidi bidi = new Bidi(line, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        byte[] levels = new byte[bidi.getRunCount()];
        Object[] parts = new Object[levels.length];
        for (int part = 0; part < levels.length; part++) {
            levels[part] = (byte) bidi.getRunLevel(part);
            boolean isRightToLeft = levels[part] % 2 == 1;
            List<Run> found = runs.split(line.substring(bidi.getRunStart(part), bidi.getRunLimit(part)), isRightToLeft);
            if (isRightToLeft) {
                Collections.reverse(found);
            }
            parts[part] = found;
        }
        Bidi.reorderVisually(levels, 0, parts, 0, parts.length);
        List<Run> ordered = new ArrayList<>();
        for (Object part : parts) {
            ((List<?>) part).forEach(run -> ordered.add((Run) run));
        }
        return ordered;
    }

    private static boolean needsChinese(String line, DocumentFonts fonts) throws IOException {
        for (int character : line.codePoints().toArray()) {
            if (BundledFonts.isEastAsian(character)
                    && !fonts.face(BundledFonts.KOREAN).has(character)) {
                return true;
            }
        }
        return false;
    }

    private List<Run> split(String line, boolean isRightToLeft) throws IOException {
        List<Run> runs = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        FontFace current = null;
        boolean isJoined = false;
        for (int written : line.codePoints().toArray()) {
            if (isInvisible(written)) {
                // Joiners say how letters of some scripts are put together; nobody sees any other such character.
                if (isJoined && (written == 0x200c || written == 0x200d)) {
                    text.appendCodePoint(written);
                }
                continue;
            }
            FontFace face = faceOf(written, current);
            int character = face == null && isBlank(written) ? ' ' : written;
            face = face == null && isBlank(written) ? Objects.requireNonNull(faceOf(' ', current)) : face;
            if (face != current && !text.isEmpty()) {
                runs.add(new Run(current, text.toString(), isRightToLeft));
                text.setLength(0);
            }
            current = face;
            isJoined = face != null && BundledFonts.needsShaping(character);
            text.appendCodePoint(character);
        }
        if (!text.isEmpty()) {
            runs.add(new Run(current, text.toString(), isRightToLeft));
        }
        return runs;
    }

    /** Signs for direction, joiners, selectors of variants. */
    private static boolean isInvisible(int character) {
        return Character.getType(character) == Character.FORMAT
                || (character >= 0xfe00 && character <= 0xfe0f)
                || (character >= 0xe0100 && character <= 0xe01ef);
    }

    private static boolean isBlank(int character) {
        return Character.isSpaceChar(character) || Character.isWhitespace(character);
    }

    /** Blanks and marks go with what they follow; every letter takes the first font that has it. */
    private @Nullable FontFace faceOf(int character, @Nullable FontFace current) throws IOException {
        if (needsChinese && BundledFonts.isEastAsian(character)) {
            FontFace chinese = fonts.face(BundledFonts.CHINESE);
            return chinese.has(character) ? chinese : null;
        }
        if (current != null && !Character.isLetterOrDigit(character) && current.has(character)) {
            return current;
        }
        for (String file : BundledFonts.of(character, weight)) {
            FontFace face = fonts.face(file);
            if (face.has(character)) {
                return face;
            }
        }
        return current != null && current.has(character) ? current : null;
    }
}
