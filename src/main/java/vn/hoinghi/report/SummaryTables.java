package vn.hoinghi.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.Language;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.tables.Cell;
import vn.hoinghi.kernel.tables.Table;
import vn.hoinghi.matchmaking.MeetingFigures.Served;
import vn.hoinghi.outcome.OutcomeFigures.OfCommitment;
import vn.hoinghi.outcome.OutcomeFigures.OfDirection;
import vn.hoinghi.people.OrganisationKind;
import vn.hoinghi.programme.floor.HeldProgramme.HeldIntervention;
import vn.hoinghi.programme.floor.HeldProgramme.HeldSession;
import vn.hoinghi.proposal.ProposalTables;

/** The figures of a conference as tables, of the summary alone: what was kept gives the same tables again. */
final class SummaryTables {

    final SummaryView summary;
    final ReportWords words;
    final ProposalTables proposals;
    private final ZoneId zone;

    SummaryTables(SummaryView summary, Language language) {
        this.summary = summary;
        this.words = new ReportWords(language);
        this.proposals = new ProposalTables(summary.proposals(), language);
        this.zone = ZoneId.of(summary.timeZone());
    }

    List<Table> all() {
        List<Table> tables = new ArrayList<>(
                List.of(overview(), delegates(), attendance(), attendanceByKind(), arrivals(), held(), speakers()));
        tables.addAll(proposals.all());
        tables.addAll(List.of(meetings(), provinces(), otherParties(), directions(), commitments()));
        return tables;
    }

    Table overview() {
        return new Table(
                either("Tổng quan", "Overview"),
                List.of(either("Chỉ tiêu", "Figure"), either("Số lượng", "Number")),
                List.of(
                        row(
                                either("Đại biểu đăng ký", "Delegates registered"),
                                summary.delegates().registered()),
                        row(
                                either("Đại biểu được duyệt", "Delegates approved"),
                                summary.delegates().approved()),
                        row(
                                either("Có mặt buổi sáng", "Present in the morning"),
                                summary.presence().morning()),
                        row(
                                either("Có mặt buổi chiều", "Present in the afternoon"),
                                summary.presence().afternoon()),
                        row(either("Phiên họp", "Sessions"), summary.programme().sessions()),
                        row(
                                either("Kiến nghị", "Proposals"),
                                summary.proposals().total()),
                        row(
                                either("Kiến nghị đã có trả lời", "Proposals answered"),
                                summary.proposals().answers().count()),
                        row(
                                either("Kiến nghị quá hạn trả lời", "Proposals overdue"),
                                summary.proposals().overdue()),
                        row(
                                either("Nguyện vọng gặp", "Meetings asked for"),
                                summary.meetings().wishes()),
                        row(
                                either("Cuộc gặp đã xếp", "Meetings booked"),
                                summary.meetings().booked()),
                        row(
                                either("Cuộc gặp đã diễn ra", "Meetings held"),
                                summary.meetings().held()),
                        row(
                                either("Định hướng được thông qua", "Directions adopted"),
                                summary.outcome().adopted()),
                        row(either("Cam kết", "Commitments"), summary.outcome().commitments()),
                        row(
                                either("Cam kết đã xong", "Commitments done"),
                                summary.outcome().done())));
    }

    Table delegates() {
        String category = either("Tư cách", "Category");
        String kind = either("Loại cơ quan", "Organisation kind");
        return new Table(
                either("Đại biểu", "Delegates"),
                List.of(either("Theo", "By"), either("Nhóm", "Group"), either("Được duyệt", "Approved")),
                Stream.concat(
                                summary.delegates().byCategory().stream()
                                        .map(one -> List.of(
                                                Cell.of(category),
                                                Cell.of(words.category(one.category())),
                                                Cell.of(one.count()))),
                                summary.delegates().byOrganisationKind().stream()
                                        .map(one -> List.of(
                                                Cell.of(kind), Cell.of(words.kind(one.kind())), Cell.of(one.count()))))
                        .toList());
    }

    Table attendance() {
        return new Table(
                either("Điểm danh", "Attendance"),
                List.of(
                        either("Cửa, phiên", "List"),
                        either("Bắt đầu", "Begins"),
                        either("Đăng ký", "Expected"),
                        either("Đã đến", "Came"),
                        either("Tỷ lệ", "Share"),
                        either("Bị từ chối", "Refused")),
                summary.doors().stream()
                        .map(door -> List.of(
                                text(door.name()),
                                at(door.startsAt()),
                                Cell.of(door.status().expected()),
                                Cell.of(door.status().entered()),
                                Cell.percent(
                                        door.status().entered(), door.status().expected()),
                                Cell.of(door.status().refused())))
                        .toList());
    }

    Table attendanceByKind() {
        List<List<Cell>> rows = new ArrayList<>();
        for (DoorFigures door : summary.doors()) {
            door.status()
                    .byCategory()
                    .forEach(
                            one -> rows.add(came(door, words.category(one.category()), one.expected(), one.entered())));
            door.status()
                    .byOrganisationKind()
                    .forEach(one ->
                            rows.add(came(door, words.kind(one.organisationKind()), one.expected(), one.entered())));
        }
        return new Table(
                either("Điểm danh theo nhóm", "Attendance by kind"),
                List.of(
                        either("Cửa, phiên", "List"),
                        either("Nhóm", "Group"),
                        either("Đăng ký", "Expected"),
                        either("Đã đến", "Came"),
                        either("Tỷ lệ", "Share")),
                rows);
    }

    private List<Cell> came(DoorFigures door, String group, int expected, int entered) {
        return List.of(
                text(door.name()),
                Cell.of(group),
                Cell.of(expected),
                Cell.of(entered),
                Cell.percent(entered, expected));
    }

    Table arrivals() {
        List<List<Cell>> rows = new ArrayList<>();
        for (DoorFigures door : summary.doors()) {
            int sum = 0;
            for (DoorFigures.Arrival arrival : door.arrivals()) {
                sum += arrival.people();
                rows.add(List.of(text(door.name()), at(arrival.at()), Cell.of(arrival.people()), Cell.of(sum)));
            }
        }
        return new Table(
                either("Thời gian đến", "Arrivals"),
                List.of(
                        either("Cửa, phiên", "List"),
                        either("Từ lúc (5 phút)", "From (5 minutes)"),
                        either("Số người đến", "Came"),
                        either("Cộng dồn", "So far")),
                rows);
    }

    Table held() {
        return new Table(
                either("Diễn biến chương trình", "Programme as held"),
                List.of(
                        either("Phiên", "Session"),
                        either("Dự kiến", "Planned"),
                        either("Bắt đầu", "Began"),
                        either("Kết thúc", "Ended"),
                        either("Muộn (phút)", "Late (min)"),
                        either("Lượt phát biểu", "Speakers")),
                sessions()
                        .map(one -> List.of(
                                text(one.title()),
                                at(one.plannedStartsAt()),
                                at(one.startsAt()),
                                at(one.endsAt()),
                                Cell.of(Duration.between(one.plannedStartsAt(), one.startsAt())
                                        .toMinutes()),
                                Cell.of(one.interventions().size())))
                        .toList());
    }

    Table speakers() {
        List<List<Cell>> rows = new ArrayList<>();
        sessions().forEach(one -> one.interventions().forEach(spoken -> rows.add(spoke(one, spoken))));
        return new Table(
                either("Phát biểu", "Speakers"),
                List.of(
                        either("Phiên", "Session"),
                        either("Người phát biểu", "Speaker"),
                        either("Cơ quan", "Organisation"),
                        either("Từ lúc", "From"),
                        either("Số phút", "Minutes"),
                        either("Được phép", "Allowed")),
                rows);
    }

    private List<Cell> spoke(HeldSession session, HeldIntervention spoken) {
        return List.of(
                text(session.title()),
                Cell.of(spoken.fullName()),
                text(spoken.organisation()),
                at(spoken.beganAt()),
                Cell.of(spoken.seconds() / 60.0, words.locale()),
                Cell.of(spoken.secondsAllowed() / 60.0, words.locale()));
    }

    private Stream<HeldSession> sessions() {
        return summary.held() == null ? Stream.of() : summary.held().sessions().stream();
    }

    Table meetings() {
        var meetings = summary.meetings();
        return new Table(
                either("Cuộc gặp", "Meetings"),
                List.of(either("Chỉ tiêu", "Figure"), either("Số lượng", "Number")),
                List.of(
                        row(either("Nguyện vọng", "Asked for"), meetings.wishes()),
                        row(either("Nguyện vọng được đáp ứng", "Wishes met"), meetings.wishesMet()),
                        row(either("Đã xếp", "Booked"), meetings.booked()),
                        row(either("Đã diễn ra", "Held"), meetings.held()),
                        row(either("Có bên vắng mặt", "Missed by a side"), meetings.missed()),
                        row(either("Đã hủy", "Cancelled"), meetings.cancelled())));
    }

    Table provinces() {
        return served(
                either("Mức đáp ứng địa phương", "Fairness over provinces"),
                served().filter(one -> one.kind() == OrganisationKind.PROVINCE));
    }

    Table otherParties() {
        return served(
                either("Mức đáp ứng bên khác", "Other parties"),
                served().filter(one -> one.kind() != OrganisationKind.PROVINCE));
    }

    /** The worst served first. */
    Stream<Served> served() {
        return summary.meetings().byOrganisation().stream();
    }

    private Table served(String title, Stream<Served> served) {
        return new Table(
                title,
                List.of(
                        either("Mã", "Code"),
                        either("Tên", "Name"),
                        either("Nguyện vọng", "Wishes"),
                        either("Được đáp ứng", "Met"),
                        either("Tỷ lệ", "Share"),
                        either("Cuộc gặp", "Meetings"),
                        either("Đã diễn ra", "Held"),
                        either("Vắng mặt", "Missed")),
                served.map(one -> List.of(
                                Cell.of(one.code()),
                                text(one.name()),
                                Cell.of(one.wishes()),
                                Cell.of(one.wishesMet()),
                                Cell.percent(one.wishesMet(), one.wishes()),
                                Cell.of(one.booked()),
                                Cell.of(one.held()),
                                Cell.of(one.missed())))
                        .toList());
    }

    Table directions() {
        return new Table(
                either("Định hướng", "Directions"),
                List.of(
                        either("Số", "No."),
                        either("Định hướng", "Direction"),
                        either("Thông qua ngày", "Adopted on"),
                        either("Cam kết", "Commitments"),
                        either("Tiến độ", "Progress")),
                summary.outcome().byDirection().stream()
                        .map(one -> List.of(
                                Cell.of(one.position()),
                                text(one.title()),
                                Cell.on(one.adoptedOn()),
                                Cell.of(one.commitments().size()),
                                progress(one)))
                        .toList());
    }

    private static Cell progress(OfDirection direction) {
        return Cell.percent(
                direction.commitments().stream()
                        .mapToInt(OfCommitment::percentage)
                        .sum(),
                100L * direction.commitments().size());
    }

    Table commitments() {
        return new Table(
                either("Cam kết", "Commitments"),
                List.of(
                        either("Định hướng", "Direction"),
                        either("Nội dung", "What"),
                        either("Cơ quan", "Organisation"),
                        either("Hạn", "Due"),
                        either("Tiến độ", "Progress"),
                        either("Trạng thái", "Status")),
                summary.outcome().byDirection().stream()
                        .flatMap(direction -> direction.commitments().stream().map(one -> promised(direction, one)))
                        .toList());
    }

    private List<Cell> promised(OfDirection direction, OfCommitment one) {
        String status = words.status(one.status());
        return List.of(
                Cell.of(direction.position()),
                text(one.what()),
                text(one.ownerName()),
                Cell.on(one.dueOn()),
                Cell.percent(one.percentage()),
                Cell.of(one.isOverdue() ? status + either(", quá hạn", ", overdue") : status));
    }

    private static List<Cell> row(String figure, long number) {
        return List.of(Cell.of(figure), Cell.of(number));
    }

    Cell at(@Nullable Instant instant) {
        return instant == null ? Cell.EMPTY : Cell.at(LocalDateTime.ofInstant(instant, zone));
    }

    private Cell text(LocalisedText text) {
        return Cell.of(words.of(text));
    }

    String either(String vi, String en) {
        return words.either(vi, en);
    }
}
