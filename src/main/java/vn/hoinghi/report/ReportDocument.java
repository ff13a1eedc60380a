package vn.hoinghi.report;

import static vn.hoinghi.programme.feeds.Sheets.LEFT;
import static vn.hoinghi.programme.feeds.Sheets.RIGHT;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.Language;
import vn.hoinghi.kernel.pdf.DocumentFonts.Weight;
import vn.hoinghi.kernel.tables.Cell;
import vn.hoinghi.kernel.tables.Table;
import vn.hoinghi.people.OrganisationKind;
import vn.hoinghi.programme.feeds.Sheets;
import vn.hoinghi.programme.feeds.Sheets.Style;
import vn.hoinghi.proposal.ProposalFigures;
import vn.hoinghi.proposal.ProposalStatus;

/** The report on sheets of A4, with charts; of the summary alone, so that what was kept prints the same again. */
final class ReportDocument {

    private static final Color INK = new Color(0x1A237E);
    private static final Style TITLE = new Style(Weight.BOLD, 18, INK);
    private static final Style SUBTITLE = new Style(Weight.REGULAR, 11, new Color(0x555555));
    private static final Style SECTION = new Style(Weight.BOLD, 11, Color.WHITE);
    private static final Style SUBJECT = new Style(Weight.BOLD, 10, INK);
    private static final Style NOTE = new Style(Weight.REGULAR, 9, new Color(0x555555));

    /** What is longer is in the workbook. */
    private static final int MOST_ROWS = 12;

    private final SummaryTables tables;
    private final SummaryView summary;
    private final Sheets sheets;
    private final Charts charts;
    private @Nullable PrintedTable printing;

    private ReportDocument(SummaryTables tables, PDDocument document) {
        this.tables = tables;
        this.summary = tables.summary;
        this.sheets = new Sheets(document, this::repeatHeadings);
        this.charts = new Charts(sheets);
    }

    static byte[] of(SummaryView summary, Language language) {
        SummaryTables tables = new SummaryTables(summary, language);
        try (PDDocument document = new PDDocument()) {
            describe(document, tables);
            try (Sheets sheets = new ReportDocument(tables, document).written()) {
                String made = tables.at(summary.computedAt()).text();
                return sheets.finish(
                        tables.either("Số liệu lúc ", "Figures of ") + made + " · " + tables.words.of(summary.name()),
                        tables.either("trang %d/%d", "page %d/%d"));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void describe(PDDocument document, SummaryTables tables) {
        GregorianCalendar made = new GregorianCalendar(TimeZone.getTimeZone(tables.summary.timeZone()), Locale.ROOT);
        made.setTimeInMillis(tables.summary.computedAt().toEpochMilli());
        document.getDocumentInformation().setTitle(tables.words.of(tables.summary.name()));
        document.getDocumentInformation().setCreationDate(made);
        document.getDocumentCatalog().setLanguage(tables.words.locale().getLanguage());
        document.setDocumentId(made.getTimeInMillis());
    }

    private void repeatHeadings(Sheets next) throws IOException {
        if (printing != null) {
            printing.writeHeadings();
        }
    }

    private Sheets written() throws IOException {
        sheets.centred(tables.words.of(summary.name()), TITLE);
        sheets.space(4);
        sheets.centred(either("BÁO CÁO KẾT QUẢ HỘI NGHỊ", "REPORT OF THE CONFERENCE"), SUBTITLE);
        sheets.centred(days(), SUBTITLE);
        section(either("1. Tổng quan", "1. Overview"));
        table(tables.overview());
        table(tables.delegates());
        writeAttendance();
        section(either("3. Diễn biến chương trình", "3. The programme as held"));
        table(tables.held());
        table(tables.speakers());
        writeProposals();
        writeMeetings();
        writeOutcome();
        return sheets;
    }

    private String days() {
        String first = day(summary.startsOn());
        String last = day(summary.endsOn());
        return first.equals(last) ? first : first + " – " + last;
    }

    private static String day(LocalDate day) {
        return Cell.on(day).text();
    }

    private void writeAttendance() throws IOException {
        section(either("2. Điểm danh", "2. Attendance"));
        table(tables.attendance());
        chart(
                either("Số người đến trên số đăng ký", "Who came, of those expected"),
                summary.doors().stream()
                        .filter(door -> door.status().expected() + door.status().entered() > 0)
                        .map(door -> part(
                                door.name().in(tables.words.language()),
                                door.status().entered(),
                                door.status().expected()))
                        .toList(),
                1);
        List<Charts.Curve> curves = summary.doors().stream()
                .filter(door -> !door.arrivals().isEmpty())
                .map(this::curve)
                .toList();
        if (!curves.isEmpty()) {
            subject(either("Số người đã đến theo thời gian", "People who had come, over time"), 140);
            charts.curves(curves);
        }
        Table kinds = tables.attendanceByKind();
        List<List<Cell>> came = kinds.rows().stream()
                .filter(row -> !row.get(3).text().equals("0"))
                .toList();
        table(new Table(kinds.title(), kinds.headings(), came));
    }

    private Charts.Curve curve(DoorFigures door) {
        Instant first = door.arrivals().get(0).at();
        Instant last = door.arrivals().get(door.arrivals().size() - 1).at().plus(Duration.ofMinutes(5));
        List<Long> seconds = new ArrayList<>();
        List<Integer> sums = new ArrayList<>();
        int sum = 0;
        for (DoorFigures.Arrival arrival : door.arrivals()) {
            // They have come by the end of the step.
            sum += arrival.people();
            seconds.add(Duration.between(first, arrival.at()).toSeconds() + 300);
            sums.add(sum);
        }
        return new Charts.Curve(
                tables.words.of(door.name()),
                seconds,
                sums,
                sum,
                tables.at(first).text(),
                tables.at(last).text());
    }

    private void writeProposals() throws IOException {
        ProposalFigures figures = summary.proposals();
        sheets.space(12);
        // The first chart with its heading: one at the foot of a sheet leads to nothing.
        sheets.keepTogether(Math.min(500, 90 + 13f * figures.byField().size()));
        section(either("4. Kiến nghị", "4. Proposals"));
        if (figures.total() == 0) {
            nothing();
            return;
        }
        subject(either("Theo lĩnh vực và trạng thái", "By field and status"), 120);
        charts.legend(
                Stream.of(ProposalStatus.values()).map(tables.proposals::word).toList());
        charts.bars(stacked(figures), 1);
        sheets.space(6);
        table(tables.proposals.statuses());
        table(tables.proposals.fields());
        table(tables.proposals.regions());
        longTable(tables.proposals.leads());
        longTable(tables.proposals.provinces());
        longTable(tables.proposals.countries());
    }

    private List<Charts.Bar> stacked(ProposalFigures figures) {
        Map<String, Long> counts = figures.byFieldAndStatus().stream()
                .collect(Collectors.toMap(
                        one -> one.field() + " " + one.status(), ProposalFigures.FieldStatusCount::count));
        return figures.byField().stream()
                .map(field -> new Charts.Bar(
                        tables.words.of(field.title()),
                        Stream.of(ProposalStatus.values())
                                .map(status -> (double) counts.getOrDefault(field.field() + " " + status, 0L))
                                .toList(),
                        0,
                        String.valueOf(field.count())))
                .toList();
    }

    private void writeMeetings() throws IOException {
        section(either("5. Cuộc gặp", "5. Meetings"));
        table(tables.meetings());
        chart(
                either(
                        "Nguyện vọng gặp được đáp ứng, theo địa phương (ít nhất trước)",
                        "Meetings asked for and met, by province (worst served first)"),
                tables.served()
                        .filter(one -> one.kind() == OrganisationKind.PROVINCE)
                        .map(one -> part(tables.words.of(one.name()), one.wishesMet(), one.wishes()))
                        .toList(),
                2);
        chart(
                either(
                        "Cuộc gặp đã diễn ra trên đã xếp, theo địa phương",
                        "Meetings held, of those booked, by province"),
                tables.served()
                        .filter(one -> one.kind() == OrganisationKind.PROVINCE && one.booked() > 0)
                        .map(one -> part(tables.words.of(one.name()), one.held(), one.booked()))
                        .toList(),
                2);
    }

    private void writeOutcome() throws IOException {
        section(either("6. Định hướng và cam kết", "6. Directions and commitments"));
        table(tables.directions());
        chart(
                either("Tiến độ cam kết", "Progress of commitments"),
                summary.outcome().byDirection().stream()
                        .flatMap(direction -> direction.commitments().stream())
                        .map(one -> new Charts.Bar(
                                tables.words.of(one.what()),
                                List.of((double) one.percentage()),
                                100,
                                one.percentage() + "%"))
                        .toList(),
                1);
        table(tables.commitments());
    }

    private static Charts.Bar part(String label, long part, long whole) {
        return new Charts.Bar(label, List.of((double) part), whole, part + "/" + whole);
    }

    private void section(String title) throws IOException {
        sheets.space(12);
        sheets.keepTogether(110);
        sheets.bar(title, SECTION, INK);
    }

    private void subject(String title, float with) throws IOException {
        sheets.space(6);
        sheets.keepTogether(SUBJECT.leading() + with);
        sheets.paragraph(title, SUBJECT, LEFT, RIGHT);
        sheets.space(3);
    }

    private void chart(String title, List<Charts.Bar> bars, int columns) throws IOException {
        if (!bars.isEmpty()) {
            subject(title, Math.min(620, 13f * bars.size() / columns));
            charts.bars(bars, columns);
        }
    }

    private void longTable(Table table) throws IOException {
        table(table.first(MOST_ROWS));
        if (table.rows().size() > MOST_ROWS) {
            sheets.paragraph(
                    either("Còn %d dòng trong bản XLSX.", "%d more rows are in the workbook.")
                            .formatted(table.rows().size() - MOST_ROWS),
                    NOTE,
                    LEFT,
                    RIGHT);
        }
    }

    private void table(Table table) throws IOException {
        if (table.rows().isEmpty()) {
            subject(table.title(), NOTE.leading());
            nothing();
            return;
        }
        PrintedTable printed = new PrintedTable(table, sheets);
        subject(table.title(), printed.beginning());
        printing = printed;
        printed.write();
        printing = null;
        sheets.space(6);
    }

    private void nothing() throws IOException {
        sheets.paragraph(either("Chưa có số liệu.", "No figures yet."), NOTE, LEFT, RIGHT);
    }

    private String either(String vi, String en) {
        return tables.either(vi, en);
    }
}
