package vn.hoinghi.checkin;

import vn.hoinghi.kernel.problem.ProblemType;

/** What can be wrong with check-in lists and scans; that somebody is not let in is an answer, not a problem. */
public enum CheckInProblem implements ProblemType {
    SCAN_ID_REUSED(
            409, "Mã lượt quét đã dùng cho lượt quét khác", "The identifier belongs to another scan", "pk_scans"),
    NOTHING_TO_UNDO(409, "Lượt quét bị từ chối, không có gì để hủy", "The scan was refused, there is nothing to undo"),
    UNDO_TOO_LATE(409, "Không còn hủy được ở đây", "It cannot be undone here any more"),
    CLOSES_BEFORE_OPENING(422, "Đóng trước khi mở", "Closes before it opens", "ck_check_in_lists_window");

    private final Definition definition;

    CheckInProblem(int status, String vi, String en, String... constraints) {
        this.definition = new Definition(status, vi, en, constraints);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
