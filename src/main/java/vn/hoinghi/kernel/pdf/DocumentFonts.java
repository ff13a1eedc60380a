package vn.hoinghi.kernel.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/**
 * The fonts of one document, each read when the first character needs it. What none has is drawn as a box, so that it is
 * seen; callers ask for it and say so in words.
 */
public final class DocumentFonts {

    /** How heavy. */
    public enum Weight {
        REGULAR("Regular"),
        BOLD("Bold");

        final String suffix;

        Weight(String suffix) {
            this.suffix = suffix;
        }
    }

    /** Of an em: the height of a box, the white at its sides. */
    private static final float BOX_HEIGHT = 0.7f;

    private static final float BOX_MARGIN = 0.06f;

    private final PDDocument document;
    private final Map<String, FontFace> faces = new HashMap<>();

    public DocumentFonts(PDDocument document) {
        this.document = document;
    }

    FontFace face(String file) throws IOException {
        FontFace face = faces.get(file);
        if (face == null) {
            face = FontFace.load(document, file);
            faces.put(file, face);
        }
        return face;
    }

    /** How wide the line is, in ems. */
    public float width(String line, Weight weight) throws IOException {
        float width = 0;
        for (Run run : Runs.of(line, weight, this)) {
            width += run.width();
        }
        return width;
    }

    /** The characters of that text that no font has. */
    public SortedSet<Integer> missing(String text) throws IOException {
        SortedSet<Integer> missing = new TreeSet<>();
        for (Run run : Runs.of(text, Weight.BOLD, this)) {
            if (run.face() == null) {
                run.text().codePoints().forEach(missing::add);
            }
        }
        return missing;
    }

    /** Writes the line of that size from that point of its base line on. */
    public void write(PDPageContentStream page, String line, Weight weight, float size, float x, float y)
            throws IOException {
        float at = x;
        for (Run run : Runs.of(line, weight, this)) {
            // What is drawn may be another thing than what is meant: letters put together, a box.
            beginMeaning(page, run);
            if (run.face() == null) {
                drawBoxes(page, run, size, at, y);
            } else {
                run.face().show(page, run, weight, size, at, y);
            }
            page.endMarkedContent();
            at += run.width() * size;
        }
    }

    /**
     * Within the page itself: some readers do not look for it elsewhere. Some turn round what is read from the right, so
     * that they are left with its glyphs, which say what letters they are.
     */
    @SuppressWarnings("deprecation") // There is no other way to write it there.
    private static void beginMeaning(PDPageContentStream page, Run run) throws IOException {
        String meant = run.isRightToLeft() ? "" : "/ActualText <" + new COSString(run.text()).toHexString() + ">";
        page.appendRawCommands("/Span <<" + meant + ">> BDC\n");
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
        for (int box = 0; box < run.length(); box++) {
            page.addRect(
                    x + (box * Run.BOX_WIDTH + BOX_MARGIN) * size,
                    y,
                    (Run.BOX_WIDTH - 2 * BOX_MARGIN) * size,
                    BOX_HEIGHT * size);
        }
        page.stroke();
    }
}
