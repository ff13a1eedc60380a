package vn.hoinghi.kernel.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/**
 * What the first bytes of a text file tell.
 *
 * @param mark bytes of the byte order mark
 * @param delimiter what stands between cells
 */
record CsvHead(int mark, char delimiter) {

    private static final int SIZE = 64 * 1024;
    private static final int LINES = 20;
    private static final String DELIMITERS = ",;\t";
    private static final byte[] UTF_8_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    /** @throws vn.hoinghi.kernel.problem.Problem {@code import-not-readable} where it is UTF-16, or no text at all */
    static CsvHead of(Path file) throws IOException {
        byte[] head;
        try (InputStream stream = Files.newInputStream(file)) {
            head = stream.readNBytes(SIZE);
        }
        if (isUtf16(head)) {
            throw Sheet.notReadable(
                    "Tệp ở bảng mã UTF-16; hãy lưu lại thành CSV UTF-8 hoặc XLSX.",
                    "It is in UTF-16; save it as CSV UTF-8 or XLSX.");
        }
        if (new String(head, StandardCharsets.ISO_8859_1).indexOf('\0') >= 0) {
            throw Sheet.notReadable("Tệp không phải XLSX hay CSV.", "It is neither XLSX nor CSV.");
        }
        int mark = startsWith(head, UTF_8_MARK) ? UTF_8_MARK.length : 0;
        return new CsvHead(mark, delimiter(new String(head, StandardCharsets.UTF_8)));
    }

    private static boolean isUtf16(byte[] head) {
        return startsWith(head, new byte[] {(byte) 0xff, (byte) 0xfe})
                || startsWith(head, new byte[] {(byte) 0xfe, (byte) 0xff});
    }

    private static boolean startsWith(byte[] head, byte[] signature) {
        return head.length >= signature.length
                && java.util.Arrays.equals(head, 0, signature.length, signature, 0, signature.length);
    }

    /** The delimiter that the first lines have most of; Excel writes what the office's locale prescribes. */
    private static char delimiter(String text) {
        String lines = text.lines().limit(LINES).collect(Collectors.joining());
        return (char) DELIMITERS
                .chars()
                .boxed()
                .max((one, other) -> Long.compare(count(lines, one), count(lines, other)))
                .orElse((int) ',')
                .intValue();
    }

    private static long count(String lines, int delimiter) {
        return lines.chars().filter(character -> character == delimiter).count();
    }
}
