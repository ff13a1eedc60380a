package vn.hoinghi.kernel.imports;

import java.util.regex.Pattern;
import vn.hoinghi.kernel.text.Texts;

/** What becomes of the lines within a cell. */
public enum CellLines {
    /** One line of blanks: a break in a name is the sheet's, not the name's. */
    JOINED {
        @Override
        String tidy(String text) {
            return Texts.singleSpaced(text);
        }
    },
    /** Lines and single blank lines between them stay: a cell may hold paragraphs. */
    KEPT {
        @Override
        String tidy(String text) {
            String lines = BREAK.matcher(Texts.normalised(text)).replaceAll("\n");
            return MANY_BREAKS.matcher(BLANKS.matcher(lines).replaceAll(" ")).replaceAll("\n\n");
        }
    };

    private static final Pattern BREAK = Pattern.compile("\\h*\\R\\h*");
    private static final Pattern BLANKS = Pattern.compile("\\h+");
    private static final Pattern MANY_BREAKS = Pattern.compile("\n{3,}");

    abstract String tidy(String text);
}
