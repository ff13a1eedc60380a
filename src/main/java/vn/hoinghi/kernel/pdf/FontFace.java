package vn.hoinghi.kernel.pdf;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.ttf.gsub.GsubWorker;
import org.apache.fontbox.ttf.gsub.GsubWorkerFactory;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/** A bundled font in one document, of which a subset is embedded there if it is written with. */
final class FontFace {

    private static final float UNITS = 1000;

    private final TrueTypeFont file;
    private final PDType0Font font;
    private final CmapLookup glyphs;

    /** Puts letters together where the script asks for it; null where letters stand side by side. */
    private final @Nullable GsubWorker shaping;

    private FontFace(TrueTypeFont file, PDType0Font font, boolean isShaped) throws IOException {
        this.file = file;
        this.font = font;
        this.glyphs = file.getUnicodeCmapLookup();
        this.shaping = isShaped ? new GsubWorkerFactory().getGsubWorker(glyphs, file.getGsubData()) : null;
    }

    /** The font of that file name, without its suffix. */
    static FontFace load(PDDocument document, String name) throws IOException {
        try (InputStream resource = FontFace.class.getResourceAsStream("/fonts/" + name + ".ttf")) {
            if (resource == null) {
                throw new FileNotFoundException(name);
            }
            TrueTypeFont file = new TTFParser().parse(new RandomAccessReadBuffer(resource));
            // Latin needs no ligatures, and a name with one could not be searched for in the document.
            boolean isShaped = name.contains("Devanagari");
            file.setEnableGsub(isShaped);
            return new FontFace(file, PDType0Font.load(document, file, true), isShaped);
        }
    }

    PDType0Font font() {
        return font;
    }

    boolean has(int character) {
        return glyphs.getGlyphId(character) != 0;
    }

    /** How wide that text is, in ems. */
    float width(String text) throws IOException {
        if (shaping == null) {
            return font.getStringWidth(text) / UNITS;
        }
        List<Integer> shaped = shaping.applyTransforms(
                text.codePoints().map(glyphs::getGlyphId).boxed().toList());
        float width = 0;
        for (int glyph : shaped) {
            width += file.getAdvanceWidth(glyph);
        }
        return width / file.getUnitsPerEm();
    }
}
