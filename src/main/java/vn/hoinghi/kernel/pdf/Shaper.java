package vn.hoinghi.kernel.pdf;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.Point2D;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Puts letters together as their script wants it, with the HarfBuzz the JDK brings: which glyphs of a font, and where.
 * PDFBox knows but some tables of substitution and none of positions.
 */
final class Shaper {

    private static final float EM = 1000;

    /** Where it is not drawn on a screen: no rounding to pixels. */
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    /** What takes no room and is not drawn: joiners after they have done their work. */
    private static final int INVISIBLE = 0xfffe;

    private static final Map<String, Font> FONTS = new ConcurrentHashMap<>();

    private Shaper() {}

    /** A glyph by its number in the font, from the beginning of the text, in ems. */
    record Placed(int glyph, float x, float y) {}

    /** Glyphs in the order in which they are drawn, and the width of all in ems. */
    record Shaped(List<Placed> glyphs, float width) {}

    static Shaped shape(String file, String text, boolean isRightToLeft) {
        char[] characters = text.toCharArray();
        GlyphVector laid = FONTS.computeIfAbsent(file, Shaper::load)
                .layoutGlyphVector(
                        EXACT,
                        characters,
                        0,
                        characters.length,
                        isRightToLeft ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT);
        List<Placed> glyphs = new ArrayList<>();
        for (int index = 0; index < laid.getNumGlyphs(); index++) {
            Point2D place = laid.getGlyphPosition(index);
            if (laid.getGlyphCode(index) < INVISIBLE) {
                glyphs.add(new Placed(laid.getGlyphCode(index), (float) place.getX() / EM, -(float) place.getY() / EM));
            }
        }
        return new Shaped(
                glyphs, (float) laid.getGlyphPosition(laid.getNumGlyphs()).getX() / EM);
    }

    private static Font load(String file) {
        try {
            return read(file);
        } catch (RuntimeException | InternalError noSystemFonts) {
            // Java looks for the system's fonts before it reads ours, and gives up where fontconfig is not installed. A
            // file that names none is enough.
            System.setProperty("sun.awt.fontconfig", noFonts().toString());
            return read(file);
        }
    }

    private static Path noFonts() {
        try {
            Path file = Files.createTempFile("fontconfig", ".properties");
            file.toFile().deleteOnExit();
            return Files.writeString(file, "version=1\nsequence.allfonts=default\n");
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }

    private static Font read(String file) {
        try (InputStream resource = Shaper.class.getResourceAsStream("/fonts/" + file + ".ttf")) {
            if (resource == null) {
                throw new FileNotFoundException(file);
            }
            return Font.createFont(Font.TRUETYPE_FONT, resource).deriveFont(EM);
        } catch (FontFormatException broken) {
            throw new IllegalStateException(broken);
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }
}
