package vn.hoinghi.people.badges;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** A printed PDF as people and cameras see it. */
record Printed(byte[] pdf) {

    private static final float MILLIMETRES_IN_AN_INCH = 25.4f;

    int pages() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    String text() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    BufferedImage picture(float dotsInAnInch) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(0, dotsInAnInch, ImageType.RGB);
        }
    }

    /**
     * What the QR code of the page says to a camera that, as one does, tilts a little until it reads it: the reader
     * takes dark spots of about one symbol in a hundred for its corners when it is held quite straight.
     */
    String code(float dotsInAnInch) throws IOException, ReaderException {
        ReaderException blurred = NotFoundException.getNotFoundInstance();
        for (int degrees : new int[] {0, -5, 5, -10, 10}) {
            try {
                return read(tilted(picture(dotsInAnInch), degrees));
            } catch (ReaderException unread) {
                blurred = unread;
            }
        }
        throw blurred;
    }

    private static BufferedImage tilted(BufferedImage straight, int degrees) {
        BufferedImage tilted = new BufferedImage(straight.getWidth(), straight.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D camera = tilted.createGraphics();
        camera.setBackground(Color.WHITE);
        camera.clearRect(0, 0, tilted.getWidth(), tilted.getHeight());
        camera.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        camera.rotate(Math.toRadians(degrees), tilted.getWidth() / 2.0, tilted.getHeight() / 2.0);
        camera.drawImage(straight, 0, 0, null);
        camera.dispose();
        return tilted;
    }

    /**
     * What a poor camera reads, to which the 30 mm of the code are so many pixels: the page as printed, scaled down with
     * the blur of a lens.
     */
    String codeSeenBy(int pixels) throws IOException, ReaderException {
        BufferedImage sharp = picture(600);
        double scale = pixels / 30.0 * MILLIMETRES_IN_AN_INCH / 600;
        BufferedImage seen = new BufferedImage(
                (int) (sharp.getWidth() * scale), (int) (sharp.getHeight() * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D lens = seen.createGraphics();
        lens.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        lens.drawImage(
                sharp.getScaledInstance(seen.getWidth(), seen.getHeight(), java.awt.Image.SCALE_AREA_AVERAGING),
                0,
                0,
                null);
        lens.dispose();
        return read(seen);
    }

    private static String read(BufferedImage picture) throws ReaderException {
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        RGBLuminanceSource light = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(light)))
                .getText();
    }
}
