package vn.hoinghi.kernel.files;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;

/** How a camera was held: tag 0x0112 of Exif (CIPA DC-008), 1 upright, 2 to 8 turned or mirrored. */
final class ExifOrientation {

    private static final int TAG = 0x0112;
    private static final int UPRIGHT = 1;

    /** APP1, {@code Exif}, big-endian TIFF with a directory of one entry: the orientation, whose value comes last but for zeros. */
    private static final String SEGMENT =
            "ffe10022" + "457869660000" + "4d4d002a00000008" + "0001" + "0112000300000001%04x0000" + "00000000";

    private ExifOrientation() {}

    /** The orientation in that TIFF; upright where it says none or cannot be read. */
    static int in(byte[] tiff) {
        try {
            ByteBuffer buffer = ByteBuffer.wrap(tiff);
            buffer.order(buffer.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            buffer.position(buffer.getInt(4));
            for (int entries = Short.toUnsignedInt(buffer.getShort()); entries > 0; entries--) {
                int start = buffer.position();
                if (Short.toUnsignedInt(buffer.getShort()) == TAG) {
                    int value = Short.toUnsignedInt(buffer.getShort(start + 8));
                    return value >= 1 && value <= 8 ? value : UPRIGHT;
                }
                buffer.position(start + 12);
            }
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException damaged) {
            return UPRIGHT;
        }
        return UPRIGHT;
    }

    /** A segment that says this and nothing else. */
    static byte[] segment(int orientation) {
        return HexFormat.of().parseHex(String.format(SEGMENT, orientation));
    }
}
