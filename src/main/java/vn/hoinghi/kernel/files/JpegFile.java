package vn.hoinghi.kernel.files;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Walks the segments of a JPEG (ITU-T T.81, annex B) and copies those that make the picture: no Exif, XMP, IPTC, comments
 * or thumbnails, and nothing behind its end. The compressed data is copied as it is, so the picture loses nothing. How it
 * is to be turned is the one thing of Exif that belongs to it, and stays.
 */
final class JpegFile {

    private static final int START_OF_SCAN = 0xDA;
    private static final int END = 0xD9;
    private static final int COMMENT = 0xFE;
    private static final int UPRIGHT = 1;

    private final byte[] source;
    private final ByteArrayOutputStream copy;
    private int at = 2;
    private int width;
    private int height;

    private JpegFile(byte[] source) {
        this.source = source;
        this.copy = new ByteArrayOutputStream(source.length);
    }

    /** The picture, or null where the file is damaged. */
    static @Nullable Picture read(byte[] source) {
        try {
            return new JpegFile(source).walk();
        } catch (IndexOutOfBoundsException cutOff) {
            return null;
        }
    }

    private @Nullable Picture walk() {
        copy.write(source, 0, 2);
        while (byteAt(at) == 0xFF) {
            int marker = byteAt(at + 1);
            if (marker == 0xFF) {
                at++;
            } else if (marker == END) {
                copy.write(source, at, 2);
                return width == 0 || height == 0 ? null : new Picture(width, height, copy.toByteArray());
            } else {
                takeSegment(marker);
            }
        }
        return null;
    }

    private void takeSegment(int marker) {
        int length = 2 + shortAt(at + 2);
        if (length < 4 || at + length > source.length) {
            throw new IndexOutOfBoundsException();
        }
        if (isFrame(marker)) {
            // Of several frames, which a decoder may read either way, the largest counts.
            height = Math.max(height, shortAt(at + 5));
            width = Math.max(width, shortAt(at + 7));
        }
        if (marker == 0xE1 && startsWith("Exif\0")) {
            copyOrientation(ExifOrientation.in(Arrays.copyOfRange(source, at + 10, at + length)));
        }
        if (isOfThePicture(marker)) {
            copy.write(source, at, length);
        }
        at += length;
        if (marker == START_OF_SCAN) {
            copyScan();
        }
    }

    /** Compressed data ends at the first marker that is neither a stuffed byte nor a restart. */
    private void copyScan() {
        int start = at;
        while (byteAt(at) != 0xFF || isWithinScan(byteAt(at + 1))) {
            at++;
        }
        copy.write(source, start, at - start);
    }

    private static boolean isWithinScan(int marker) {
        return marker == 0 || (marker >= 0xD0 && marker <= 0xD7);
    }

    /** Start of frame of any process; between them stand tables of other kinds. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    /** Of the application's segments colours need three; the others tell of where, when, by whom and what else. */
    private boolean isOfThePicture(int marker) {
        return switch (marker) {
            case 0xE0 -> startsWith("JFIF\0");
            case 0xE2 -> startsWith("ICC_PROFILE\0");
            case 0xEE -> startsWith("Adobe");
            default -> marker != COMMENT && (marker < 0xE0 || marker > 0xEF);
        };
    }

    private void copyOrientation(int orientation) {
        if (orientation != UPRIGHT) {
            copy.writeBytes(ExifOrientation.segment(orientation));
        }
    }

    private boolean startsWith(String name) {
        byte[] expected = name.getBytes(StandardCharsets.US_ASCII);
        return at + 4 + expected.length <= source.length
                && Arrays.equals(source, at + 4, at + 4 + expected.length, expected, 0, expected.length);
    }

    private int shortAt(int position) {
        return byteAt(position) << 8 | byteAt(position + 1);
    }

    private int byteAt(int position) {
        return source[position] & 0xFF;
    }
}
