package vn.hoinghi.kernel.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Normalises text at the boundary, so that equality in the database means what a reader sees. */
public final class Texts {

    /** Marks without a letter, signs that steer others, and the letters and the pattern of Braille that are blank. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{M}\\s\\u115f\\u1160\\u3164\\uffa0\\u2800]*");

    private Texts() {}

    /**
     * NFC (UAX #15), without blanks at the ends; no-break spaces count as blanks, spaces of no width as nothing, and so does a
     * text of which nothing would be seen.
     */
    public static String normalised(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace('\u00a0', ' ')
                .replaceAll("[\u200b\u2060\ufeff]", "")
                .strip();
        return UNSEEN.matcher(plain).matches() ? "" : plain;
    }

    /** As {@link #normalised}, with every run of blanks inside made one: for names, which sheets pad with blanks. */
    public static String singleSpaced(String text) {
        return normalised(text).replaceAll("\\s+", " ");
    }

    /** Without diacritics and in lower case, as the SQL function {@code fold} has it for Latin letters. */
    public static String folded(String text) {
        return Normalizer.normalize(singleSpaced(text), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd');
    }

    /**
     * Whether it can be kept and shown: no control characters but those of lines and tabs, none that turn the direction of
     * what follows, no half of a surrogate pair.
     */
    public static boolean isStorable(String text) {
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (isUnshowable(unit)) {
                return false;
            }
            if (Character.isSurrogate(unit)) {
                boolean isPair = Character.isHighSurrogate(unit)
                        && at + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(at + 1));
                if (!isPair) {
                    return false;
                }
                at++;
            }
        }
        return true;
    }

    private static boolean isUnshowable(char unit) {
        boolean isControl = Character.isISOControl(unit) && unit != '\n' && unit != '\r' && unit != '\t';
        return isControl || (unit >= '\u202a' && unit <= '\u202e') || (unit >= '\u2066' && unit <= '\u2069');
    }
}
