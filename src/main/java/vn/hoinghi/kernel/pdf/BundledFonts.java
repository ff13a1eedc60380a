package vn.hoinghi.kernel.pdf;

import static java.util.Map.entry;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hoinghi.kernel.pdf.DocumentFonts.Weight;

/** Which of the bundled fonts is for which script. */
final class BundledFonts {

    static final String KOREAN = "NanumGothicBold";

    /** Has every common Chinese character and kana, and is the one font that is not bold. */
    static final String CHINESE = "DroidSansFallbackFull";

    /** Those with a font of their own, bold in any text but two that are bundled in both weights. */
    private static final Map<UnicodeScript, String> OWN = Map.ofEntries(
            entry(UnicodeScript.LAO, "Lao"),
            entry(UnicodeScript.DEVANAGARI, "Devanagari"),
            entry(UnicodeScript.TAMIL, "Tamil"),
            entry(UnicodeScript.BENGALI, "Bengali"),
            entry(UnicodeScript.TELUGU, "Telugu"),
            entry(UnicodeScript.KANNADA, "Kannada"),
            entry(UnicodeScript.MALAYALAM, "Malayalam"),
            entry(UnicodeScript.GUJARATI, "Gujarati"),
            entry(UnicodeScript.GURMUKHI, "Gurmukhi"),
            entry(UnicodeScript.ORIYA, "Oriya"),
            entry(UnicodeScript.SINHALA, "Sinhala"),
            entry(UnicodeScript.THAI, "Thai"),
            entry(UnicodeScript.KHMER, "Khmer"),
            entry(UnicodeScript.MYANMAR, "Myanmar"),
            entry(UnicodeScript.ARABIC, "Arabic"),
            entry(UnicodeScript.HEBREW, "Hebrew"),
            entry(UnicodeScript.GEORGIAN, "Georgian"),
            entry(UnicodeScript.ARMENIAN, "Armenian"),
            entry(UnicodeScript.ETHIOPIC, "Ethiopic"),
            entry(UnicodeScript.THAANA, "Thaana"));

    private static final Set<UnicodeScript> IN_BOTH_WEIGHTS = EnumSet.of(UnicodeScript.LAO, UnicodeScript.DEVANAGARI);

    /** Whose letters stand side by side, whatever is beside them. */
    private static final Set<UnicodeScript> SIDE_BY_SIDE = EnumSet.of(
            UnicodeScript.LATIN,
            UnicodeScript.GREEK,
            UnicodeScript.CYRILLIC,
            UnicodeScript.GEORGIAN,
            UnicodeScript.ARMENIAN,
            UnicodeScript.ETHIOPIC,
            UnicodeScript.HANGUL,
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.COMMON);

    private BundledFonts() {}

    /** The files in which to look for a character, the best first. */
    static List<String> of(int character, Weight weight) {
        UnicodeScript script = scriptOf(character);
        String latin = "NotoSans-" + weight.suffix;
        String own = OWN.get(script);
        if (own != null) {
            String suffix = IN_BOTH_WEIGHTS.contains(script) ? weight.suffix : Weight.BOLD.suffix;
            return List.of("NotoSans" + own + "-" + suffix, latin);
        }
        return List.of(latin, KOREAN, CHINESE);
    }

    /** Digits and some signs of the Arabic block are shared by scripts, but no other font has them. */
    private static UnicodeScript scriptOf(int character) {
        return Character.UnicodeBlock.of(character) == Character.UnicodeBlock.ARABIC
                ? UnicodeScript.ARABIC
                : UnicodeScript.of(character);
    }

    /** Whether only a look at its neighbours says how that character is drawn and where. */
    static boolean needsShaping(int character) {
        return !SIDE_BY_SIDE.contains(UnicodeScript.of(character))
                || Character.getType(character) == Character.NON_SPACING_MARK
                || Character.getType(character) == Character.FORMAT;
    }

    static boolean isEastAsian(int character) {
        return switch (UnicodeScript.of(character)) {
            case HAN, HIRAGANA, KATAKANA -> true;
            default -> false;
        };
    }
}
