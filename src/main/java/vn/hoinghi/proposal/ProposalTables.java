package vn.hoinghi.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hoinghi.kernel.Language;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.tables.Cell;
import vn.hoinghi.kernel.tables.Table;
import vn.hoinghi.proposal.ProposalFigures.Answers;
import vn.hoinghi.proposal.ProposalFigures.OrganisationCount;

/** The figures of proposals as tables: each subject with how many were answered, and in how many days. */
public final class ProposalTables {

    private final ProposalFigures figures;
    private final Language language;

    public ProposalTables(ProposalFigures figures, Language language) {
        this.figures = figures;
        this.language = language;
    }

    public List<Table> all() {
        return List.of(fieldsAndStatuses(), statuses(), fields(), provinces(), regions(), countries(), leads());
    }

    /** How many are about each field, by where they stand; the last column is their sum. */
    public Table fieldsAndStatuses() {
        Map<String, Long> counts = figures.byFieldAndStatus().stream()
                .collect(Collectors.toMap(
                        one -> one.field() + " " + one.status(), ProposalFigures.FieldStatusCount::count));
        List<String> headings = new ArrayList<>(List.of(either("Lĩnh vực", "Field")));
        Stream.of(ProposalStatus.values()).map(this::word).forEach(headings::add);
        headings.add(either("Tổng", "Total"));
        List<List<Cell>> rows = new ArrayList<>();
        for (ProposalFigures.FieldCount field : figures.byField()) {
            List<Cell> row = new ArrayList<>(List.of(text(field.title())));
            for (ProposalStatus status : ProposalStatus.values()) {
                row.add(Cell.of(counts.getOrDefault(field.field() + " " + status, 0L)));
            }
            row.add(Cell.of(field.count()));
            rows.add(row);
        }
        return new Table(either("Kiến nghị lĩnh vực-trạng thái", "Proposals field and status"), headings, rows);
    }

    public Table statuses() {
        return table(
                either("Kiến nghị theo trạng thái", "Proposals by status"),
                either("Trạng thái", "Status"),
                figures.byStatus().stream().map(one -> row(Cell.of(word(one.status())), one.count(), one.answers())));
    }

    public Table fields() {
        return table(
                either("Kiến nghị theo lĩnh vực", "Proposals by field"),
                either("Lĩnh vực", "Field"),
                figures.byField().stream().map(one -> row(text(one.title()), one.count(), one.answers())));
    }

    public Table provinces() {
        return organisations(
                either("Kiến nghị theo địa phương", "Proposals by province"),
                either("Nơi kiến nghị", "Filed by"),
                figures.byOrganisation());
    }

    public Table leads() {
        return organisations(
                either("Kiến nghị theo đơn vị", "Proposals by unit"),
                either("Đơn vị chủ trì trả lời", "Unit that answers"),
                figures.byLead());
    }

    public Table regions() {
        return table(
                either("Kiến nghị theo vùng", "Proposals by region"),
                either("Vùng", "Region"),
                figures.byRegion().stream().map(one -> row(text(one.region().title()), one.count(), one.answers())));
    }

    public Table countries() {
        return table(
                either("Kiến nghị theo nước", "Proposals by country"),
                either("Nước", "Country"),
                figures.byCountry().stream()
                        .map(one -> row(Cell.of(country(one.country())), one.count(), one.answers())));
    }

    private Table organisations(String title, String who, List<OrganisationCount> counts) {
        return table(title, who, counts.stream().map(one -> row(text(one.name()), one.count(), one.answers())));
    }

    private Table table(String title, String subject, Stream<List<Cell>> rows) {
        return new Table(
                title,
                List.of(
                        subject,
                        either("Số kiến nghị", "Proposals"),
                        either("Đã trả lời", "Answered"),
                        either("Số ngày trả lời (trung vị)", "Days to answer (median)")),
                rows.toList());
    }

    private List<Cell> row(Cell subject, long count, Answers answers) {
        return List.of(subject, Cell.of(count), Cell.of(answers.count()), Cell.of(answers.medianDays(), locale()));
    }

    public String word(ProposalStatus status) {
        return switch (status) {
            case SUBMITTED -> either("Đã gửi", "Submitted");
            case ASSIGNED -> either("Đã giao", "Assigned");
            case ANSWERED -> either("Đã trả lời", "Answered");
            case CLOSED -> either("Đã đóng", "Closed");
            case MERGED -> either("Đã gộp", "Merged");
            case RETURNED -> either("Trả lại", "Returned");
        };
    }

    /** Its name as the language says it, behind its code, for those whom it has the same name for. */
    private String country(String code) {
        return new Locale("", code).getDisplayCountry(locale()) + " (" + code + ")";
    }

    private Locale locale() {
        return language == Language.VI ? new Locale("vi", "VN") : Locale.ENGLISH;
    }

    private Cell text(LocalisedText text) {
        return Cell.of(text.in(language));
    }

    private String either(String vi, String en) {
        return language == Language.VI ? vi : en;
    }
}
