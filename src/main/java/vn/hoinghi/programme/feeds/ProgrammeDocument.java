package vn.hoinghi.programme.feeds;

import static vn.hoinghi.programme.feeds.Sheets.LEFT;
import static vn.hoinghi.programme.feeds.Sheets.RIGHT;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import vn.hoinghi.kernel.pdf.DocumentFonts.Weight;
import vn.hoinghi.programme.PublishedProgramme.PublishedSession;
import vn.hoinghi.programme.PublishedProgramme.PublishedTalk;
import vn.hoinghi.programme.feeds.Sheets.Style;

/** The programme to print: sheets of A4, day by day, with a foot that says of which version it is. */
final class ProgrammeDocument {

    private static final Color INK = new Color(0x1A237E);
    private static final Color GREY = new Color(0x555555);
    private static final Color LIGHT = new Color(0xCCCCCC);

    private static final Style TITLE = new Style(Weight.BOLD, 18, INK);
    private static final Style THEME = new Style(Weight.REGULAR, 12, GREY);
    private static final Style DAY = new Style(Weight.BOLD, 12, Color.WHITE);
    private static final Style SESSION = new Style(Weight.BOLD, 10.5f, Color.BLACK);
    private static final Style PLACE = new Style(Weight.REGULAR, 9, GREY);
    private static final Style TEXT = new Style(Weight.REGULAR, 9, Color.BLACK);

    /** Where titles of sessions begin, behind their times, and those of talks. */
    private static final float SESSION_LEFT = LEFT + 78;

    private static final float TALK_LEFT = SESSION_LEFT + 66;

    private final Edition edition;
    private final Sheets sheets;
    private String day = "";

    /** The session whose talks are being written. */
    private String session = "";

    private ProgrammeDocument(Edition edition, PDDocument document) {
        this.edition = edition;
        this.sheets = new Sheets(document, this::repeatHeads);
    }

    static byte[] of(Edition edition) {
        try (PDDocument document = new PDDocument()) {
            describe(document, edition);
            try (Sheets sheets = new ProgrammeDocument(edition, document).written()) {
                return sheets.finish(
                        edition.words().of(edition.programme().name()) + " · "
                                + edition.words().either("bản ", "version ")
                                + edition.programme().version() + " · "
                                + edition.words().either("công bố ", "published ")
                                + edition.time(edition.programme().publishedAt()) + " "
                                + edition.words()
                                        .date(edition.day(edition.programme().publishedAt())),
                        edition.words().either("trang %d/%d", "page %d/%d"));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Of the version alone, so that every node makes the same file. */
    private static void describe(PDDocument document, Edition edition) {
        PDDocumentInformation information = document.getDocumentInformation();
        GregorianCalendar published = new GregorianCalendar(TimeZone.getTimeZone(edition.zone()), Locale.ROOT);
        published.setTimeInMillis(edition.programme().publishedAt().toEpochMilli());
        information.setTitle(edition.title());
        information.setCreationDate(published);
        document.getDocumentCatalog().setLanguage(edition.words().tag());
        document.setDocumentId(edition.programme().publishedAt().toEpochMilli());
    }

    private Sheets written() throws IOException {
        sheets.centred(edition.title(), TITLE);
        var theme = edition.programme().conference().theme();
        if (theme != null) {
            sheets.space(4);
            sheets.centred(edition.words().of(theme), THEME);
        }
        sheets.space(4);
        sheets.centred(edition.words().either("CHƯƠNG TRÌNH", "PROGRAMME"), THEME);
        for (var sessions : edition.days().entrySet()) {
            writeDay(sessions.getKey(), sessions.getValue());
        }
        writeMissing();
        return sheets;
    }

    /** What stands as a box is said in words, and not left to be guessed. */
    private void writeMissing() throws IOException {
        if (!sheets.missing().isEmpty()) {
            day = "";
            String characters =
                    sheets.missing().stream().map("U+%04X"::formatted).collect(Collectors.joining(", "));
            sheets.space(6);
            sheets.paragraph(
                    edition.words()
                                    .either(
                                            "Ô vuông thay cho ký tự không in được: ",
                                            "Boxes stand for characters that cannot be printed: ")
                            + characters,
                    PLACE,
                    LEFT,
                    RIGHT);
        }
    }

    private void writeDay(LocalDate date, List<PublishedSession> sessions) throws IOException {
        // The head of a sheet that begins here is the bar itself.
        day = "";
        sheets.space(12);
        sheets.keepTogether(90);
        sheets.bar(edition.words().day(date), DAY, INK);
        day = edition.words().day(date) + edition.words().either(" (tiếp theo)", " (continued)");
        for (PublishedSession session : sessions) {
            writeSession(session);
        }
    }

    private void repeatHeads(Sheets next) throws IOException {
        if (!day.isEmpty()) {
            next.bar(day, DAY, INK);
        }
        if (!session.isEmpty()) {
            next.paragraph(session, SESSION, SESSION_LEFT, RIGHT);
        }
    }

    private void writeSession(PublishedSession session) throws IOException {
        String title = edition.title(session);
        String place = place(session);
        float head = sheets.height(title, SESSION, RIGHT - SESSION_LEFT)
                + sheets.height(place, PLACE, RIGHT - SESSION_LEFT)
                + edition.people(session).size() * TEXT.leading();
        // With its first talk, if it has one: a heading at the foot of a sheet leads to nothing.
        sheets.keepTogether(Math.min(head + 3 * TEXT.leading(), 300));
        sheets.beside(edition.times(session.startsAt(), session.endsAt()), SESSION, LEFT);
        sheets.paragraph(title, SESSION, SESSION_LEFT, RIGHT);
        sheets.paragraph(place, PLACE, SESSION_LEFT, RIGHT);
        for (String person : edition.people(session)) {
            sheets.paragraph(person, TEXT, SESSION_LEFT, RIGHT);
        }
        // A talk on the next sheet would be anybody's.
        this.session = title + edition.words().either(" (tiếp theo)", " (continued)");
        for (PublishedTalk talk : session.talks()) {
            writeTalk(talk);
        }
        this.session = "";
        sheets.space(3);
        sheets.rule(LIGHT);
        sheets.space(5);
    }

    private String place(PublishedSession session) {
        String kind = edition.words().kind(session.kind());
        return session.room() == null ? kind : kind + " · " + edition.room(session);
    }

    private void writeTalk(PublishedTalk talk) throws IOException {
        sheets.space(2);
        sheets.keepTogether(2 * TEXT.leading());
        sheets.beside(edition.times(talk.startsAt(), talk.endsAt()), PLACE, SESSION_LEFT);
        sheets.paragraph(edition.title(talk), TEXT, TALK_LEFT, RIGHT);
        String speakers = talk.speakers().stream().map(edition::person).collect(Collectors.joining("; "));
        if (!speakers.isEmpty()) {
            sheets.paragraph(speakers, PLACE, TALK_LEFT, RIGHT);
        }
    }
}
