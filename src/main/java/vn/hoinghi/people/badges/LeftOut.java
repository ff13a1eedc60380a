package vn.hoinghi.people.badges;

import static vn.hoinghi.people.badges.BadgeDocument.MILLIMETRE;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import vn.hoinghi.kernel.pdf.DocumentFonts;
import vn.hoinghi.kernel.pdf.DocumentFonts.Weight;

/** The last sheets of many badges: who was left out, and why, so that nobody is missed only at the door. */
final class LeftOut {

    private static final int ON_A_SHEET = 14;
    private static final float LEFT = 15 * MILLIMETRE;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT;
    private static final float TOP = PDRectangle.A4.getHeight() - 20 * MILLIMETRE;
    private static final float ENTRY = 18 * MILLIMETRE;

    private LeftOut() {}

    static void write(PDDocument document, DocumentFonts fonts, List<Unprintable> unprintable) throws IOException {
        for (int first = 0; first < unprintable.size(); first += ON_A_SHEET) {
            PDPage sheet = new PDPage(PDRectangle.A4);
            document.addPage(sheet);
            try (PDPageContentStream page = new PDPageContentStream(document, sheet)) {
                page.setStrokingColor(Color.BLACK);
                head(unprintable.size()).write(page, fonts);
                float top = TOP - ENTRY;
                for (Unprintable one : unprintable.subList(first, Math.min(first + ON_A_SHEET, unprintable.size()))) {
                    write(page, fonts, one, top);
                    top -= ENTRY;
                }
            }
        }
    }

    private record Line(String text, Weight weight, float size, float top) {

        /** As small as it must be to stay on the sheet. */
        void write(PDPageContentStream page, DocumentFonts fonts) throws IOException {
            float fitting = Math.min(size, WIDTH / fonts.width(text, weight));
            fonts.write(page, text, weight, fitting, LEFT, top);
        }
    }

    private static Line head(int number) {
        return new Line("Chưa in " + number + " thẻ · Badges not printed: " + number, Weight.BOLD, 16, TOP);
    }

    private static void write(PDPageContentStream page, DocumentFonts fonts, Unprintable one, float top)
            throws IOException {
        new Line(one.badge().fullName(), Weight.BOLD, 12, top).write(page, fonts);
        new Line(one.badge().organisation() + " · " + one.badge().code(), Weight.REGULAR, 9, top - 13)
                .write(page, fonts);
        new Line("Không có phông chữ cho · No font has: " + one.named(), Weight.REGULAR, 9, top - 26)
                .write(page, fonts);
    }
}
