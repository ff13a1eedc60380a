package vn.hoinghi.people.exports;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.hoinghi.kernel.Language;
import vn.hoinghi.people.Delegate;
import vn.hoinghi.people.DelegateStatus;

/** What an export can tell that an import takes from nobody: it is decided elsewhere. Shown where it is asked for. */
enum StatedColumn {
    STATUS("status", "Trạng thái", "Status"),
    STATUS_REASON("statusReason", "Lý do của trạng thái", "Reason of the status"),
    TICKET_CODE("ticketCode", "Mã vé", "Ticket code"),
    PRECEDENCE("precedence", "Thứ tự lễ tân", "Precedence");

    private final String field;
    private final String vi;
    private final String en;

    StatedColumn(String field, String vi, String en) {
        this.field = field;
        this.vi = vi;
        this.en = en;
    }

    String heading(Language language) {
        return language == Language.EN ? en : vi;
    }

    /** Empty where nothing is known. */
    String text(Delegate delegate, Language language) {
        return switch (this) {
            case STATUS -> word(delegate.status, language);
            case STATUS_REASON -> Objects.requireNonNullElse(delegate.statusReason, "");
            case TICKET_CODE -> delegate.ticketCode;
            case PRECEDENCE -> delegate.isInPrecedence() ? String.valueOf(delegate.precedence) : "";
        };
    }

    private static String word(DelegateStatus status, Language language) {
        boolean isEnglish = language == Language.EN;
        return switch (status) {
            case WAITING -> isEnglish ? "Waiting" : "Danh sách chờ";
            case PENDING -> isEnglish ? "Pending" : "Chờ duyệt";
            case APPROVED -> isEnglish ? "Approved" : "Đã duyệt";
            case DECLINED -> isEnglish ? "Declined" : "Từ chối";
            case WITHDRAWN -> isEnglish ? "Withdrawn" : "Đã rút";
            case MERGED -> isEnglish ? "Merged" : "Đã gộp";
        };
    }

    static Optional<StatedColumn> of(String field) {
        return Arrays.stream(values())
                .filter(column -> column.field.equals(field))
                .findFirst();
    }

    static List<String> fields() {
        return Arrays.stream(values()).map(column -> column.field).toList();
    }
}
