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

/**
 * Who was left out of many badges, and why, as the last sheets say it, so that nobody is missed only at the door.
 *
 * @param reason in Vietnamese and English
 */
record LeftOut(String fullName, String organisation, String code, String reason) {

    private static final int ON_A_SHEET = 14;
    private static final float LEFT = 15 * MILLIMETRE;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT;
    private static final float TOP = PDRectangle.A4.getHeight() - 20 * MILLIMETRE;
    private static final float ENTRY = 18 * MILLIMETRE;

    static LeftOut of(Unprintable unprintable) {
        Badge badge = unprintable.badge();
        String reason = "Không có phông chữ cho · No font has: " + unprintable.named();
        return new LeftOut(badge.fullName(), badge.organisation(), badge.code(), reason);
    }

    static void write(PDDocument document, DocumentFonts fonts, List<LeftOut> leftOut) throws IOException {
        for (int first = 0; first < leftOut.size(); first += ON_A_SHEET) {
            PDPage sheet = new PDPage(PDRectangle.A4);
            document.addPage(sheet);
            try (PDPageContentStream page = new PDPageContentStream(document, sheet)) {
                page.setStrokingColor(Color.BLACK);
                head(leftOut.size()).write(page, fonts);
                float top = TOP - ENTRY;
                for (LeftOut one : leftOut.subList(first, Math.min(first + ON_A_SHEET, leftOut.size()))) {
                    one.write(page, fonts, top);
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

    private void write(PDPageContentStream page, DocumentFonts fonts, float top) throws IOException {
        new Line(fullName, Weight.BOLD, 12, top).write(page, fonts);
        new Line(organisation + " · " + code, Weight.REGULAR, 9, top - 13).write(page, fonts);
        new Line(reason, Weight.REGULAR, 9, top - 26).write(page, fonts);
    }
}
