package vn.hoinghi.people.badges;

import static vn.hoinghi.people.badges.BadgeDocument.MILLIMETRE;

import java.awt.Color;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import vn.hoinghi.kernel.pdf.DocumentFonts;
import vn.hoinghi.kernel.pdf.DocumentFonts.Weight;
import vn.hoinghi.people.tickets.QrCode;

/** Draws badges of A6, their lower left corner in the origin. Lengths are in millimetres, from the upper edge down. */
final class BadgeArtist {

    static final float WIDTH = 105;
    static final float HEIGHT = 148;

    private static final float MARGIN = 6;
    private static final float RULE_TOP = 25;
    private static final float RULE_HEIGHT = 0.8f;
    private static final float BAND_HEIGHT = 16;

    /** The symbol itself; its quiet zone comes to it. */
    private static final float QR_SIDE = 30;

    private static final float QR_TOP = 93;

    private static final TextBox CONFERENCE = box(6, 18, Weight.BOLD, 11, 8, 3);
    private static final TextBox NAME = box(28, 32, Weight.BOLD, 28, 20, 3);
    private static final TextBox POSITION = box(61, 13, Weight.REGULAR, 13, 10, 3);
    private static final TextBox ORGANISATION = box(74.5f, 14, Weight.BOLD, 13, 10, 3);
    private static final TextBox CODE = box(126.5f, 4, Weight.REGULAR, 7, 7, 1);
    private static final TextBox LABEL = box(HEIGHT - BAND_HEIGHT + 1, 9, Weight.BOLD, 18, 10, 1);
    private static final TextBox LABEL_BELOW = box(HEIGHT - BAND_HEIGHT + 9.5f, 5, Weight.REGULAR, 10, 7, 1);
    private static final TextBox LABEL_ALONE = box(HEIGHT - BAND_HEIGHT + 2, 12, Weight.BOLD, 20, 10, 2);

    private final PDPageContentStream page;
    private final DocumentFonts fonts;

    BadgeArtist(PDPageContentStream page, DocumentFonts fonts) {
        this.page = page;
        this.fonts = fonts;
    }

    private static TextBox box(float top, float height, Weight weight, float largest, float least, int lines) {
        return new TextBox(
                MARGIN * MILLIMETRE,
                (HEIGHT - top - height) * MILLIMETRE,
                (WIDTH - 2 * MARGIN) * MILLIMETRE,
                height * MILLIMETRE,
                weight,
                largest,
                least,
                lines);
    }

    void draw(Badge badge) throws IOException {
        BadgeTemplate template = badge.template();
        Color colour = Color.decode(template.colour());
        page.setNonStrokingColor(Color.BLACK);
        page.setStrokingColor(Color.BLACK);
        CONFERENCE.write(page, fonts, badge.conference());
        NAME.write(page, fonts, badge.fullName());
        if (template.showsPosition() && badge.position() != null) {
            POSITION.write(page, fonts, badge.position());
        }
        if (template.showsOrganisation()) {
            ORGANISATION.write(page, fonts, badge.organisation());
        }
        drawCode(QrCode.of(badge.ticket()));
        CODE.write(page, fonts, badge.code().replaceAll("(.{5})(?=.)", "$1 "));
        drawBar(colour, RULE_TOP, RULE_HEIGHT);
        drawBar(colour, HEIGHT - BAND_HEIGHT, BAND_HEIGHT);
        drawLabel(template, isDark(colour) ? Color.WHITE : Color.BLACK);
    }

    private void drawBar(Color colour, float top, float height) throws IOException {
        page.setNonStrokingColor(colour);
        page.addRect(0, (HEIGHT - top - height) * MILLIMETRE, WIDTH * MILLIMETRE, height * MILLIMETRE);
        page.fill();
    }

    private void drawLabel(BadgeTemplate template, Color colour) throws IOException {
        page.setNonStrokingColor(colour);
        page.setStrokingColor(colour);
        String below = template.label().en();
        if (below == null) {
            LABEL_ALONE.write(page, fonts, template.label().vi());
        } else {
            LABEL.write(page, fonts, template.label().vi());
            LABEL_BELOW.write(page, fonts, below);
        }
    }

    /** By the weights of ITU-R BT.601. */
    private static boolean isDark(Color colour) {
        return 0.299 * colour.getRed() + 0.587 * colour.getGreen() + 0.114 * colour.getBlue() < 150;
    }

    /** One path in units of modules: no seams between its bars, and few digits in the file. */
    private void drawCode(QrCode code) throws IOException {
        float module = QR_SIDE * MILLIMETRE / code.size();
        page.saveGraphicsState();
        page.transform(new org.apache.pdfbox.util.Matrix(
                module, 0, 0, module, (WIDTH - QR_SIDE) / 2 * MILLIMETRE, (HEIGHT - QR_TOP - QR_SIDE) * MILLIMETRE));
        code.draw((column, row, length) -> page.addRect(column, code.size() - 1 - row, length, 1));
        page.fill();
        page.restoreGraphicsState();
    }
}
