package vn.hoinghi.people.badges;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;
import vn.hoinghi.kernel.pdf.DocumentFonts;

/** Badges as a PDF: one as a page, or four on each sheet of A4 with marks to cut along. */
final class BadgeDocument {

    /** In points. */
    static final float MILLIMETRE = 72 / 25.4f;

    private static final int ON_A_SHEET = 4;
    private static final PDRectangle A6 =
            new PDRectangle(BadgeArtist.WIDTH * MILLIMETRE, BadgeArtist.HEIGHT * MILLIMETRE);
    private static final PDRectangle A4 = new PDRectangle(210 * MILLIMETRE, 297 * MILLIMETRE);
    private static final float MARK = 4 * MILLIMETRE;

    private BadgeDocument() {}

    /** @throws vn.hoinghi.kernel.problem.Problem {@code badge-not-printable} where no font has a character of it */
    static byte[] single(Badge badge) throws IOException {
        try (PDDocument document = document(badge)) {
            DocumentFonts fonts = new DocumentFonts(document);
            checkPrintable(badge, fonts);
            PDPage sheet = page(document, A6);
            try (PDPageContentStream page = new PDPageContentStream(document, sheet)) {
                new BadgeArtist(page, fonts).draw(badge);
            }
            return written(document);
        }
    }

    private static void checkPrintable(Badge badge, DocumentFonts fonts) throws IOException {
        Optional<Unprintable> unprintable = Unprintable.of(badge, fonts);
        if (unprintable.isPresent()) {
            throw unprintable.get().problem();
        }
    }

    /**
     * Tells {@code done} after each sheet how many badges are drawn. Those that cannot be printed are listed at the end,
     * with those who were left out before.
     *
     * @throws vn.hoinghi.kernel.problem.Problem {@code badge-not-printable} where none can
     */
    static byte[] sheets(List<Badge> badges, List<LeftOut> before, IntConsumer done) throws IOException {
        try (PDDocument document = document(badges.get(0))) {
            DocumentFonts fonts = new DocumentFonts(document);
            List<Badge> printable = new ArrayList<>();
            List<Unprintable> unprintable = new ArrayList<>();
            for (Badge badge : badges) {
                Unprintable.of(badge, fonts).ifPresentOrElse(unprintable::add, () -> printable.add(badge));
            }
            if (printable.isEmpty()) {
                throw unprintable.get(0).problem();
            }
            for (int first = 0; first < printable.size(); first += ON_A_SHEET) {
                int end = Math.min(first + ON_A_SHEET, printable.size());
                try (PDPageContentStream page = new PDPageContentStream(document, page(document, A4))) {
                    drawSheet(page, new BadgeArtist(page, fonts), printable.subList(first, end));
                }
                done.accept(end);
            }
            Stream<LeftOut> leftOut =
                    Stream.concat(before.stream(), unprintable.stream().map(LeftOut::of));
            LeftOut.write(document, fonts, leftOut.toList());
            return written(document);
        }
    }

    private static PDDocument document(Badge first) {
        PDDocument document = new PDDocument();
        document.getDocumentInformation().setTitle(first.conference());
        document.getDocumentCatalog().setLanguage("vi");
        return document;
    }

    private static PDPage page(PDDocument document, PDRectangle size) {
        PDPage page = new PDPage(size);
        document.addPage(page);
        return page;
    }

    private static byte[] written(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    private static void drawSheet(PDPageContentStream page, BadgeArtist artist, List<Badge> badges) throws IOException {
        float middle = A4.getHeight() / 2;
        for (int place = 0; place < badges.size(); place++) {
            page.saveGraphicsState();
            // Both rows touch the cut, so that the half millimetre A6 lacks of half an A4 lies at the outer edges.
            page.transform(Matrix.getTranslateInstance(
                    place % 2 * A6.getWidth(), place < 2 ? middle : middle - A6.getHeight()));
            artist.draw(badges.get(place));
            page.restoreGraphicsState();
        }
        // White first, so that they are seen on a band of any colour.
        page.setStrokingColor(Color.WHITE);
        drawMarks(page, 2, middle);
        page.setStrokingColor(Color.BLACK);
        drawMarks(page, 0.5f, middle);
    }

    /** A cross in the middle, and where each cut leaves the sheet. */
    private static void drawMarks(PDPageContentStream page, float width, float y) throws IOException {
        float x = A4.getWidth() / 2;
        page.setLineWidth(width);
        line(page, x, y - MARK, x, y + MARK);
        line(page, x - MARK, y, x + MARK, y);
        line(page, x, 0, x, 2 * MARK);
        line(page, x, A4.getHeight() - 2 * MARK, x, A4.getHeight());
        line(page, 0, y, 2 * MARK, y);
        line(page, A4.getWidth() - 2 * MARK, y, A4.getWidth(), y);
        page.stroke();
    }

    private static void line(PDPageContentStream page, float fromX, float fromY, float toX, float toY)
            throws IOException {
        page.moveTo(fromX, fromY);
        page.lineTo(toX, toY);
    }
}
