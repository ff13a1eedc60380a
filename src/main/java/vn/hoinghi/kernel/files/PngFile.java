package vn.hoinghi.kernel.files;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks the chunks of a PNG (ISO/IEC 15948) and copies those that make the picture: no Exif, texts or times. */
final class PngFile {

    private static final int SIGNATURE = 8;
    private static final int AROUND_DATA = 12;
    private static final Set<String> OF_THE_PICTURE =
            Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs");

    private PngFile() {}

    /** The picture, or null where the file is damaged. */
    static @Nullable Picture read(byte[] source) {
        try {
            return walk(ByteBuffer.wrap(source));
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException cutOff) {
            return null;
        }
    }

    private static @Nullable Picture walk(ByteBuffer source) {
        byte[] bytes = source.array();
        ByteArrayOutputStream copy = new ByteArrayOutputStream(bytes.length);
        copy.write(bytes, 0, SIGNATURE);
        int at = SIGNATURE;
        for (String type = ""; !type.equals("IEND"); ) {
            int length = Math.addExact(source.getInt(at), AROUND_DATA);
            type = new String(bytes, at + 4, 4, StandardCharsets.US_ASCII);
            boolean isOutOfPlace = (at == SIGNATURE) != type.equals("IHDR");
            if (length < AROUND_DATA || length > bytes.length - at || isOutOfPlace) {
                return null;
            }
            if (OF_THE_PICTURE.contains(type)) {
                copy.write(bytes, at, length);
            }
            at += length;
        }
        return picture(source.getInt(SIGNATURE + 8), source.getInt(SIGNATURE + 12), copy.toByteArray());
    }

    private static @Nullable Picture picture(int width, int height, byte[] bytes) {
        return width <= 0 || height <= 0 ? null : new Picture(width, height, bytes);
    }
}
