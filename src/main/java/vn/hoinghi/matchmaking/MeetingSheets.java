package vn.hoinghi.matchmaking;

import static vn.hoinghi.programme.feeds.Sheets.LEFT;
import static vn.hoinghi.programme.feeds.Sheets.RIGHT;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.hoinghi.kernel.pdf.DocumentFonts.Weight;
import vn.hoinghi.matchmaking.AgendaMeeting.AgendaPerson;
import vn.hoinghi.programme.feeds.Sheets;
import vn.hoinghi.programme.feeds.Sheets.Style;
import vn.hoinghi.programme.feeds.Words;

/**
 * Agendas to print, for when there is no network: each party or table begins on a sheet of its own, with room to write by
 * hand beside each meeting. The same agendas make the same file on every node.
 */
final class MeetingSheets {

    /** Whose sheets they are. */
    enum Kind {
        /** Each row says whom the party meets. */
        PARTY,
        /** Each row says which two meet. */
        TABLE
    }

    /** How they are told. */
    record Edition(Words words, ZoneId zone, String conference) {}

    private static final Color INK = new Color(0x1A237E);
    private static final Color GREY = new Color(0x555555);
    private static final Color LIGHT = new Color(0xCCCCCC);
    private static final Style TITLE = new Style(Weight.BOLD, 16, INK);
    private static final Style ROUND = new Style(Weight.REGULAR, 11, GREY);
    private static final Style DAY = new Style(Weight.BOLD, 12, Color.WHITE);
    private static final Style MEETING = new Style(Weight.BOLD, 11, Color.BLACK);
    private static final Style PERSON = new Style(Weight.REGULAR, 9.5f, Color.BLACK);
    private static final Style NOTE = new Style(Weight.REGULAR, 9, GREY);

    private static final float MIDDLE = LEFT + 84;
    private static final float NOTES = 21;
    private static final float WHOLE_SHEET = 10_000;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Kind kind;
    private final Edition edition;
    private final Sheets sheets;
    /** What a sheet that goes on begins with. */
    private String name = "";

    private String day = "";

    private MeetingSheets(Kind kind, Edition edition, PDDocument document) {
        this.kind = kind;
        this.edition = edition;
        this.sheets = new Sheets(document, this::repeatHeads);
    }

    static byte[] of(Kind kind, Edition edition, List<MeetingAgendaView> agendas) {
        Instant changedAt = agendas.stream()
                .flatMap(agenda -> agenda.items().stream())
                .map(AgendaMeeting::changedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        try (PDDocument document = new PDDocument()) {
            GregorianCalendar made = new GregorianCalendar(TimeZone.getTimeZone(edition.zone()), Locale.ROOT);
            made.setTimeInMillis(changedAt.toEpochMilli());
            document.getDocumentInformation().setTitle(edition.conference());
            document.getDocumentInformation().setCreationDate(made);
            document.getDocumentCatalog().setLanguage(edition.words().tag());
            document.setDocumentId(changedAt.toEpochMilli());
            MeetingSheets writer = new MeetingSheets(kind, edition, document);
            try (Sheets sheets = writer.sheets) {
                for (MeetingAgendaView agenda : agendas) {
                    writer.write(agenda);
                }
                return sheets.finish(writer.foot(changedAt), edition.words().either("trang %d/%d", "page %d/%d"));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private String foot(Instant changedAt) {
        return changedAt.equals(Instant.EPOCH)
                ? edition.conference()
                : edition.conference() + " · " + edition.words().either("như lúc ", "as of ") + clock(changedAt) + " "
                        + edition.words().date(date(changedAt));
    }

    private void write(MeetingAgendaView agenda) throws IOException {
        // The sheet before is somebody else's: nothing of it is repeated.
        name = "";
        day = "";
        sheets.keepTogether(WHOLE_SHEET);
        sheets.paragraph(edition.words().of(agenda.name()), TITLE, LEFT, RIGHT);
        sheets.paragraph(edition.words().of(agenda.round()), ROUND, LEFT, RIGHT);
        name = edition.words().of(agenda.name()) + edition.words().either(" (tiếp theo)", " (continued)");
        Map<LocalDate, List<AgendaMeeting>> days = agenda.items().stream()
                .filter(meeting -> !meeting.isCancelled())
                .collect(Collectors.groupingBy(meeting -> date(meeting.startsAt()), TreeMap::new, Collectors.toList()));
        if (days.isEmpty()) {
            sheets.space(12);
            sheets.paragraph(edition.words().either("Chưa có cuộc gặp nào.", "No meetings yet."), PERSON, LEFT, RIGHT);
        }
        for (var meetings : days.entrySet()) {
            writeDay(meetings.getKey(), meetings.getValue());
        }
    }

    private void repeatHeads(Sheets next) throws IOException {
        if (!name.isEmpty()) {
            next.paragraph(name, MEETING, LEFT, RIGHT);
            next.space(4);
        }
        if (!day.isEmpty()) {
            next.bar(day, DAY, INK);
        }
    }

    private void writeDay(LocalDate date, List<AgendaMeeting> meetings) throws IOException {
        day = "";
        sheets.space(10);
        sheets.keepTogether(90);
        sheets.bar(edition.words().day(date), DAY, INK);
        day = edition.words().day(date);
        for (AgendaMeeting meeting : meetings) {
            write(meeting);
        }
    }

    private void write(AgendaMeeting meeting) throws IOException {
        List<String> people = people(meeting);
        sheets.keepTogether(height(meeting, people));
        sheets.beside(clock(meeting.startsAt()) + "–" + clock(meeting.endsAt()), MEETING, LEFT);
        sheets.paragraph(title(meeting), MEETING, MIDDLE, RIGHT);
        for (String person : people) {
            sheets.paragraph(person, PERSON, MIDDLE, RIGHT);
        }
        if (!own(meeting).isEmpty()) {
            sheets.paragraph(own(meeting), NOTE, MIDDLE, RIGHT);
        }
        sheets.space(NOTES);
        sheets.rule(LIGHT);
        sheets.space(6);
    }

    /** A meeting is not broken over two sheets. */
    private float height(AgendaMeeting meeting, List<String> people) throws IOException {
        float width = RIGHT - MIDDLE;
        float height = sheets.height(title(meeting), MEETING, width) + NOTES + NOTE.leading();
        for (String person : people) {
            height += sheets.height(person, PERSON, width);
        }
        return Math.min(height, 500);
    }

    /** First where to go, then whom one meets there; a table's own sheet need not say where. */
    private String title(AgendaMeeting meeting) {
        String other = edition.words().of(meeting.otherParty().name());
        return switch (kind) {
            case PARTY -> meeting.tableName() == null ? other : meeting.tableName() + " · " + other;
            case TABLE -> edition.words().of(meeting.party().name()) + " – " + other;
        };
    }

    private List<String> people(AgendaMeeting meeting) {
        List<AgendaPerson> sitting =
                new ArrayList<>(kind == Kind.PARTY ? List.of() : meeting.party().people());
        sitting.addAll(meeting.otherParty().people());
        return sitting.stream().map(person -> person(person, edition.words())).toList();
    }

    static String person(AgendaPerson person, Words words) {
        return person.position() == null ? person.fullName() : person.fullName() + ", " + words.of(person.position());
    }

    /** Who of one's own goes there; on a table's own sheet they stand with all others. */
    private String own(AgendaMeeting meeting) {
        String people =
                meeting.party().people().stream().map(AgendaPerson::fullName).collect(Collectors.joining(", "));
        return kind == Kind.TABLE || people.isEmpty()
                ? ""
                : edition.words().either("Người dự: ", "Attending: ") + people;
    }

    private LocalDate date(Instant instant) {
        return LocalDate.ofInstant(instant, edition.zone());
    }

    private String clock(Instant instant) {
        return CLOCK.format(instant.atZone(edition.zone()));
    }
}
