package vn.hoinghi.people.tickets;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/** A QR code (ISO/IEC 18004) that bears a scratch: level M corrects 15 per cent. */
public final class QrCode {

    /** The white around a symbol without which readers do not find it, in modules. */
    public static final int QUIET_ZONE = 4;

    private final ByteMatrix modules;

    private QrCode(ByteMatrix modules) {
        this.modules = modules;
    }

    /** The symbol of that text; digits, capitals and points take 5.5 bits each. */
    public static QrCode of(String text) {
        try {
            return new QrCode(Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(tooLong);
        }
    }

    /** Modules along one side, without the quiet zone. */
    public int size() {
        return modules.getWidth();
    }

    /** What draws it. */
    @FunctionalInterface
    public interface Pen<E extends Exception> {

        /** A dark bar, one module high, from a column to the right, in a row counted from the top. */
        void bar(int column, int row, int length) throws E;
    }

    /** Draws the dark modules, those side by side as one bar. */
    public <E extends Exception> void draw(Pen<E> pen) throws E {
        for (int row = 0; row < size(); row++) {
            int start = 0;
            for (int column = 0; column <= size(); column++) {
                boolean isDark = column < size() && modules.get(column, row) == 1;
                if (!isDark) {
                    if (column > start) {
                        pen.bar(start, row, column - start);
                    }
                    start = column + 1;
                }
            }
        }
    }

    /** An SVG of it, with its quiet zone, as large as its place. */
    public String svg() {
        StringBuilder path = new StringBuilder();
        draw((column, row, length) -> path.append('M')
                .append(column + QUIET_ZONE)
                .append(' ')
                .append(row + QUIET_ZONE)
                .append('h')
                .append(length)
                .append("v1h-")
                .append(length)
                .append('z'));
        int side = size() + 2 * QUIET_ZONE;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + side + " " + side
                + "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h" + side + "v" + side
                + "H0z\"/><path d=\""
                + path + "\"/></svg>\n";
    }
}
