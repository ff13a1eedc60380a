package vn.hoinghi.programme.feeds;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.pdf.DocumentFonts;
import vn.hoinghi.kernel.pdf.DocumentFonts.Weight;

/** Sheets of A4 that are written from the top down; a new one begins where there is no room. Lengths are in points. */
public final class Sheets implements AutoCloseable {

    public static final float LEFT = 50;
    public static final float RIGHT = PDRectangle.A4.getWidth() - 50;

    private static final float TOP = PDRectangle.A4.getHeight() - 50;
    private static final float BOTTOM = 60;
    private static final float FOOT = 36;
    private static final float FOOT_SIZE = 8;

    /** From line to line, of the size: Vietnamese letters carry up to two marks. */
    private static final float LEADING = 1.3f;

    private static final Pattern LETTER = Pattern.compile("\\X");

    private final PDDocument document;
    private final DocumentFonts fonts;
    private final Head head;
    private @Nullable PDPageContentStream page;
    private float y = TOP;
    private final SortedSet<Integer> missing = new TreeSet<>();

    public Sheets(PDDocument document, Head head) {
        this.document = document;
        this.fonts = new DocumentFonts(document);
        this.head = head;
    }

    /** What is written first on every sheet but the first. */
    public interface Head {
        void write(Sheets sheets) throws IOException;
    }

    /** How text looks. */
    public record Style(Weight weight, float size, Color colour) {

        public float leading() {
            return size * LEADING;
        }
    }

    /** Goes on on a new sheet, unless there is room for that height. */
    public void keepTogether(float height) throws IOException {
        if (page == null || y - height < BOTTOM) {
            open();
        }
    }

    private PDPageContentStream open() throws IOException {
        boolean isFirst = document.getNumberOfPages() == 0;
        close();
        PDPage sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        PDPageContentStream stream = new PDPageContentStream(document, sheet);
        page = stream;
        y = TOP;
        if (!isFirst) {
            head.write(this);
        }
        return stream;
    }

    private PDPageContentStream page() throws IOException {
        return page == null ? open() : page;
    }

    public void space(float height) {
        y -= height;
    }

    /** Writes a line's text at the current height without going on, for what stands beside a paragraph. */
    public void beside(String text, Style style, float left) throws IOException {
        keepTogether(style.leading());
        write(text, style, left, y - style.size());
    }

    /** Writes a paragraph from that left edge to the right one, on as many lines and sheets as it needs. */
    public void paragraph(String text, Style style, float left, float right) throws IOException {
        for (String line : lines(text, style, right - left)) {
            keepTogether(style.leading());
            write(line, style, left, y - style.size());
            y -= style.leading();
        }
    }

    /** Writes a paragraph each line of which stands in the middle. */
    public void centred(String text, Style style) throws IOException {
        for (String line : lines(text, style, RIGHT - LEFT)) {
            keepTogether(style.leading());
            float width = fonts.width(line, style.weight()) * style.size();
            write(line, style, (LEFT + RIGHT - width) / 2, y - style.size());
            y -= style.leading();
        }
    }

    /** How high above the lower edge of the sheet the next thing is written. */
    public float top() throws IOException {
        page();
        return y;
    }

    public void fill(Color colour, float x, float bottom, float width, float height) throws IOException {
        PDPageContentStream stream = page();
        stream.setNonStrokingColor(colour);
        stream.addRect(x, bottom, width, height);
        stream.fill();
    }

    /** A line through those points, x and height in turn. */
    public void line(Color colour, float width, float... points) throws IOException {
        PDPageContentStream stream = page();
        stream.setStrokingColor(colour);
        stream.setLineWidth(width);
        stream.moveTo(points[0], points[1]);
        for (int at = 2; at < points.length; at += 2) {
            stream.lineTo(points[at], points[at + 1]);
        }
        stream.stroke();
    }

    /** A line of text on that base line. */
    public void text(String text, Style style, float x, float base) throws IOException {
        write(text, style, x, base);
    }

    public float width(String text, Style style) throws IOException {
        return fonts.width(text, style.weight()) * style.size();
    }

    public float height(String text, Style style, float width) throws IOException {
        return lines(text, style, width).size() * style.leading();
    }

    /** Writes a line on a coloured bar over the whole width. */
    public void bar(String text, Style style, Color background) throws IOException {
        float height = style.leading() + 6;
        keepTogether(height);
        PDPageContentStream stream = page();
        stream.setNonStrokingColor(background);
        stream.addRect(LEFT, y - height, RIGHT - LEFT, height);
        stream.fill();
        write(text, style, LEFT + 6, y - style.size() - 4);
        y -= height + 4;
    }

    public void rule(Color colour) throws IOException {
        PDPageContentStream stream = page();
        stream.setStrokingColor(colour);
        stream.setLineWidth(0.5f);
        stream.moveTo(LEFT, y);
        stream.lineTo(RIGHT, y);
        stream.stroke();
    }

    private void write(String text, Style style, float x, float base) throws IOException {
        write(page(), text, style, x, base);
    }

    private void write(PDPageContentStream stream, String text, Style style, float x, float base) throws IOException {
        stream.setNonStrokingColor(style.colour());
        stream.setStrokingColor(style.colour());
        missing.addAll(fonts.missing(text));
        fonts.write(stream, text, style.weight(), style.size(), x, base);
    }

    /** The characters written so far that no font has; where they belong stands a box. */
    SortedSet<Integer> missing() {
        return missing;
    }

    /** Wrapped on blanks; a word longer than a line is broken between letters. Nothing is cut. */
    public List<String> lines(String text, Style style, float width) throws IOException {
        // Decomposed text would be drawn with its accents pushed aside.
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
        float ems = width / style.size();
        List<String> lines = fonts.wrap(List.of(composed.split("\\s+")), " ", style.weight(), ems);
        for (String line : lines) {
            if (fonts.width(line, style.weight()) > ems) {
                List<String> letters = LETTER.matcher(composed)
                        .results()
                        .map(MatchResult::group)
                        .toList();
                return fonts.wrap(letters, "", style.weight(), ems);
            }
        }
        return lines;
    }

    /** Ends the last sheet and writes at the foot of each, left and right. */
    public byte[] finish(String left, String pageOf) throws IOException {
        page();
        close();
        Style style = new Style(Weight.REGULAR, FOOT_SIZE, Color.DARK_GRAY);
        int sheets = document.getNumberOfPages();
        for (int sheet = 0; sheet < sheets; sheet++) {
            try (PDPageContentStream stream = new PDPageContentStream(
                    document, document.getPage(sheet), PDPageContentStream.AppendMode.APPEND, true, true)) {
                String number = pageOf.formatted(sheet + 1, sheets);
                float width = fonts.width(number, style.weight()) * style.size();
                write(stream, lines(left, style, RIGHT - LEFT - width - 10).get(0), style, LEFT, FOOT);
                write(stream, number, style, RIGHT - width, FOOT);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        if (page != null) {
            page.close();
            page = null;
        }
    }
}
