package vn.hoinghi.kernel.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.jspecify.annotations.Nullable;

/**
 * The fonts of one document: Latin with Vietnamese, Greek and Cyrillic first, then Lao, Devanagari, Korean with Chinese
 * characters. A font is read when the first character needs it. What none has is drawn as a box, so that it is seen.
 */
public final class DocumentFonts {

    /** How heavy. */
    public enum Weight {
        REGULAR("Regular"),
        BOLD("Bold");

        private final List<String> files;

        Weight(String suffix) {
            files = List.of(
                    "NotoSans-" + suffix, "NotoSansLao-" + suffix, "NotoSansDevanagari-" + suffix, "NanumGothicBold");
        }
    }

    /** Of an em: the width of the box, its height, the white at its sides. */
    private static final float BOX_WIDTH = 0.6f;

    private static final float BOX_HEIGHT = 0.7f;
    private static final float BOX_MARGIN = 0.06f;

    private final PDDocument document;
    private final Map<String, FontFace> faces = new HashMap<>();

    public DocumentFonts(PDDocument document) {
        this.document = document;
    }

    /** Characters side by side of one font; of none where the face is null. */
    private record Run(@Nullable FontFace face, String text) {

        float width() throws IOException {
            return face == null ? BOX_WIDTH * text.codePointCount(0, text.length()) : face.width(text);
        }
    }

    /** How wide the line is, in ems. */
    public float width(String line, Weight weight) throws IOException {
        float width = 0;
        for (Run run : runs(line, weight)) {
            width += run.width();
        }
        return width;
    }

    /** Writes the line of that size from that point of its base line on. */
    public void write(PDPageContentStream page, String line, Weight weight, float size, float x, float y)
            throws IOException {
        float at = x;
        for (Run run : runs(line, weight)) {
            // What is drawn may be another thing than what is meant: letters put together, a box. Readers get what is
            // meant.
            COSDictionary meant = new COSDictionary();
            meant.setString(COSName.ACTUAL_TEXT, run.text());
            page.beginMarkedContent(COSName.getPDFName("Span"), PDPropertyList.create(meant));
            if (run.face() == null) {
                drawBoxes(page, run, size, at, y);
            } else {
                page.beginText();
                page.setFont(run.face().font(), size);
                page.newLineAtOffset(at, y);
                LaoTones.show(page, run.text(), size);
                page.endText();
            }
            page.endMarkedContent();
            at += run.width() * size;
        }
    }

    /** The parts on as few lines as they fit on, in ems; a part that is wider than that stands alone and juts out. */
    public List<String> wrap(List<String> parts, String between, Weight weight, float ems) throws IOException {
        List<String> wrapped = new ArrayList<>();
        String line = "";
        for (String part : parts) {
            String longer = line.isEmpty() ? part : line + between + part;
            if (line.isEmpty() || width(longer, weight) <= ems) {
                line = longer;
            } else {
                wrapped.add(line);
                line = part;
            }
        }
        wrapped.add(line);
        return wrapped;
    }

    private static void drawBoxes(PDPageContentStream page, Run run, float size, float x, float y) throws IOException {
        page.setLineWidth(size / 25);
        int number = run.text().codePointCount(0, run.text().length());
        for (int box = 0; box < number; box++) {
            page.addRect(
                    x + (box * BOX_WIDTH + BOX_MARGIN) * size,
                    y,
                    (BOX_WIDTH - 2 * BOX_MARGIN) * size,
                    BOX_HEIGHT * size);
        }
        page.stroke();
    }

    private List<Run> runs(String line, Weight weight) throws IOException {
        List<Run> runs = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        FontFace current = null;
        for (int character : line.codePoints().toArray()) {
            FontFace face = faceOf(character, weight, current);
            if (face == null && Character.getType(character) == Character.FORMAT) {
                continue;
            }
            if (face != current && !text.isEmpty()) {
                runs.add(new Run(current, text.toString()));
                text.setLength(0);
            }
            current = face;
            text.appendCodePoint(character);
        }
        if (!text.isEmpty()) {
            runs.add(new Run(current, text.toString()));
        }
        return runs;
    }

    /** Blanks, marks and joiners go with what they follow; every letter takes the first font that has it. */
    private @Nullable FontFace faceOf(int character, Weight weight, @Nullable FontFace current) throws IOException {
        if (current != null && !Character.isLetterOrDigit(character) && current.has(character)) {
            return current;
        }
        for (String file : weight.files) {
            FontFace face = faces.get(file);
            if (face == null) {
                face = FontFace.load(document, file);
                faces.put(file, face);
            }
            if (face.has(character)) {
                return face;
            }
        }
        return null;
    }
}
