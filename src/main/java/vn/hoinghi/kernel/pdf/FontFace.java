package vn.hoinghi.kernel.pdf;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import vn.hoinghi.kernel.pdf.Shaper.Placed;
import vn.hoinghi.kernel.pdf.Shaper.Shaped;

/** A bundled font in one document, of which a subset is embedded there if it is written with. */
final class FontFace {

    private static final float UNITS = 1000;

    /** Of the size: what makes a regular font look bold. */
    private static final float OUTLINE = 0.035f;

    private final String name;
    private final PDType0Font font;
    private final CmapLookup glyphs;

    private FontFace(String name, PDType0Font font, CmapLookup glyphs) {
        this.name = name;
        this.font = font;
        this.glyphs = glyphs;
    }

    /** The font of that file name, without its suffix. */
    static FontFace load(PDDocument document, String name) throws IOException {
        try (InputStream resource = FontFace.class.getResourceAsStream("/fonts/" + name + ".ttf")) {
            if (resource == null) {
                throw new FileNotFoundException(name);
            }
            TrueTypeFont file = new TTFParser().parse(new RandomAccessReadBuffer(resource));
            // Latin needs no ligatures, and a name with one could not be searched for in the document.
            file.setEnableGsub(false);
            return new FontFace(name, PDType0Font.load(document, file, true), file.getUnicodeCmapLookup());
        }
    }

    boolean has(int character) {
        return glyphs.getGlyphId(character) != 0;
    }

    /** How wide that text is, in ems. */
    float width(Run run) throws IOException {
        return run.isShaped() ? shaped(run).width() : font.getStringWidth(run.text()) / UNITS;
    }

    private Shaped shaped(Run run) {
        return Shaper.shape(name, run.text(), run.isRightToLeft());
    }

    void show(PDPageContentStream page, Run run, DocumentFonts.Weight weight, float size, float x, float y)
            throws IOException {
        boolean isThickened = weight == DocumentFonts.Weight.BOLD && name.equals(BundledFonts.CHINESE);
        page.beginText();
        page.setFont(font, size);
        if (isThickened) {
            page.setLineWidth(OUTLINE * size);
            page.setRenderingMode(RenderingMode.FILL_STROKE);
        }
        page.newLineAtOffset(x, y);
        if (run.isShaped()) {
            showGlyphs(page, shaped(run), size);
        } else {
            page.showText(run.text());
        }
        if (isThickened) {
            page.setRenderingMode(RenderingMode.FILL);
        }
        page.endText();
    }

    @SuppressWarnings("deprecation") // There is no other way to show glyphs by their numbers.
    private void showGlyphs(PDPageContentStream page, Shaped shaped, float size) throws IOException {
        float x = 0;
        float y = 0;
        for (Placed placed : shaped.glyphs()) {
            font.addGlyphsToSubset(Set.of(placed.glyph()));
            page.newLineAtOffset((placed.x() - x) * size, (placed.y() - y) * size);
            page.appendRawCommands("<%04X> Tj\n".formatted(placed.glyph()));
            x = placed.x();
            y = placed.y();
        }
    }
}
