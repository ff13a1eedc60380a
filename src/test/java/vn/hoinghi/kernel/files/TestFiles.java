package vn.hoinghi.kernel.files;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files as phones and offices send them, and as they should not. */
public final class TestFiles {

    /** What no photo may carry on. */
    public static final String SECRET = "GPS 16.4637 N 107.5909 E";

    private TestFiles() {}

    public static byte[] jpeg(int width, int height) {
        return image("jpg", width, height);
    }

    public static byte[] png(int width, int height) {
        return image("png", width, height);
    }

    public static byte[] pdf() {
        return "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] image(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int at = 0; at < Math.min(width, height); at++) {
            image.setRGB(at, at, Color.ORANGE.getRGB());
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    public static BufferedImage decoded(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A JPEG as a phone writes it, held upside down or not: Exif with a place, XMP, a comment, and a film at its end. */
    public static byte[] jpegOfAPhone(int orientation) {
        byte[] plain = jpeg(300, 400);
        ByteBuffer tiff = ByteBuffer.allocate(26 + SECRET.length()).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        tiff.put("II*\0".getBytes(StandardCharsets.US_ASCII)).putInt(8).putShort((short) 1);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putInt(orientation);
        tiff.putInt(0).put(SECRET.getBytes(StandardCharsets.US_ASCII));
        return join(
                slice(plain, 0, 2),
                segment(0xE1, join("Exif\0\0".getBytes(StandardCharsets.US_ASCII), tiff.array())),
                segment(0xE1, ("http://ns.adobe.com/xap/1.0/\0" + SECRET).getBytes(StandardCharsets.US_ASCII)),
                segment(0xED, ("Photoshop 3.0\0" + SECRET).getBytes(StandardCharsets.US_ASCII)),
                segment(0xFE, SECRET.getBytes(StandardCharsets.US_ASCII)),
                slice(plain, 2, plain.length),
                SECRET.getBytes(StandardCharsets.US_ASCII));
    }

    /** The JPEG with another size in its frame header: what a small file can claim to unfold to. */
    public static byte[] jpegClaiming(int width, int height) {
        byte[] file = jpeg(300, 300);
        int frame = frameOf(file);
        ByteBuffer.wrap(file).putShort(frame + 5, (short) height).putShort(frame + 7, (short) width);
        return file;
    }

    /** Two frame headers, the first of which claims that much and the second does not. */
    public static byte[] jpegOfTwoFramesClaiming(int width, int height) {
        byte[] claiming = jpegClaiming(width, height);
        byte[] honest = jpeg(300, 300);
        int frame = frameOf(honest);
        int length = 2 + ByteBuffer.wrap(honest).getShort(frame + 2);
        return join(slice(claiming, 0, frame + length), slice(honest, frame, honest.length));
    }

    private static int frameOf(byte[] jpeg) {
        for (int at = 2; at < jpeg.length - 9; at++) {
            if ((jpeg[at] & 0xFF) == 0xFF && (jpeg[at + 1] & 0xFF) == 0xC0) {
                return at;
            }
        }
        throw new AssertionError("no frame");
    }

    public static byte[] pngClaiming(int width, int height) {
        byte[] file = png(300, 300);
        ByteBuffer bytes = ByteBuffer.wrap(file).putInt(16, width).putInt(20, height);
        CRC32 check = new CRC32();
        check.update(file, 12, 17);
        bytes.putInt(29, (int) check.getValue());
        return file;
    }

    /** A PNG with a text, Exif, and something behind its end. */
    public static byte[] pngWithTexts() {
        byte[] plain = png(300, 300);
        byte[] secret = ("Comment\0" + SECRET).getBytes(StandardCharsets.US_ASCII);
        return join(
                slice(plain, 0, 33),
                chunk("tEXt", secret),
                chunk("eXIf", secret),
                slice(plain, 33, plain.length),
                secret);
    }

    private static byte[] chunk(String type, byte[] data) {
        byte[] typed = join(type.getBytes(StandardCharsets.US_ASCII), data);
        CRC32 check = new CRC32();
        check.update(typed);
        return ByteBuffer.allocate(typed.length + 8)
                .putInt(data.length)
                .put(typed)
                .putInt((int) check.getValue())
                .array();
    }

    private static byte[] segment(int marker, byte[] data) {
        return ByteBuffer.allocate(data.length + 4)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (data.length + 2))
                .put(data)
                .array();
    }

    /** A document as Word saves it, but for its words. */
    public static byte[] docx() {
        return office("wordprocessingml.document.main+xml", "word/document.xml");
    }

    public static byte[] xlsx() {
        return office("spreadsheetml.sheet.main+xml", "xl/workbook.xml");
    }

    /** A document that says it has no macros, and has. */
    public static byte[] docxWithMacros() {
        return office("wordprocessingml.document.main+xml", "word/document.xml", "word/vbaProject.bin");
    }

    /** A document of a type that may have macros. */
    public static byte[] docm() {
        return office("wordprocessingml.template.macroEnabledTemplate.main+xml", "word/document.xml");
    }

    /** An archive that is no document, whatever it is called. */
    public static byte[] zip() {
        return archive(Map.of("readme.txt", "PK"));
    }

    private static byte[] office(String type, String... parts) {
        Map<String, String> entries = new LinkedHashMap<>();
        for (String part : parts) {
            entries.put(part, "<x/>");
        }
        entries.put(
                "[Content_Types].xml",
                "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Override PartName=\"/" + parts[0] + "\" ContentType=\""
                        + "application/vnd.openxmlformats-officedocument." + type + "\"/></Types>");
        return archive(entries);
    }

    private static byte[] archive(Map<String, String> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream archive = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                archive.putNextEntry(new ZipEntry(entry.getKey()));
                archive.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                archive.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    public static byte[] slice(byte[] bytes, int from, int to) {
        return java.util.Arrays.copyOfRange(bytes, from, to);
    }

    public static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
