package vn.hoinghi.programme.feeds;

import java.nio.charset.StandardCharsets;

/**
 * Content lines of RFC 5545, section 3.1: at most 75 octets of UTF-8, the rest on lines that begin with a blank. The RFC
 * lets a fold cut a character into halves; programs that decode line by line would then show rubbish, so none does.
 */
final class FoldedLines {

    private static final int LONGEST = 75;

    private final StringBuilder text = new StringBuilder();

    FoldedLines line(String line) {
        int octets = 0;
        for (int at = 0; at < line.length(); ) {
            int character = line.codePointAt(at);
            int width = width(character);
            if (octets + width > LONGEST) {
                text.append("\r\n ");
                octets = 1;
            }
            text.appendCodePoint(character);
            octets += width;
            at += Character.charCount(character);
        }
        text.append("\r\n");
        return this;
    }

    /** A property whose value is text, with what has a meaning there escaped (section 3.3.11). */
    FoldedLines text(String name, String value) {
        String escaped = value.replace("\r\n", "\n")
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n")
                .replaceAll("\\p{Cntrl}", "");
        return line(name + ":" + escaped);
    }

    /** In octets of UTF-8. */
    private static int width(int character) {
        return character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
