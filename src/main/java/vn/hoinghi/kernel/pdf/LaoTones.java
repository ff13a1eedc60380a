package vn.hoinghi.kernel.pdf;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/**
 * Lao sets a tone above the vowel that stands above the letter. Where it goes the font says in a table (GPOS) that PDFBox
 * does not read; without this it would lie on the vowel.
 */
final class LaoTones {

    /** A tone after a vowel above, or before the vowel am, which has a ring above. */
    private static final Pattern STACKED =
            Pattern.compile("(?<=[\u0eb1\u0eb4-\u0eb7\u0ebb\u0ecd])[\u0ec8-\u0ecb]|[\u0ec8-\u0ecb](?=\u0eb3)");

    /** Of the size: as high as Noto Sans Lao draws a vowel above. */
    private static final float RISE = 0.23f;

    private LaoTones() {}

    /** Shows the text, in a text object with its font set, such tones raised; any other text as it is. */
    static void show(PDPageContentStream page, String text, float size) throws IOException {
        Matcher tone = STACKED.matcher(text);
        int shown = 0;
        while (tone.find()) {
            if (tone.start() > shown) {
                page.showText(text.substring(shown, tone.start()));
            }
            page.setTextRise(RISE * size);
            page.showText(tone.group());
            page.setTextRise(0);
            shown = tone.end();
        }
        if (shown < text.length()) {
            page.showText(text.substring(shown));
        }
    }
}
