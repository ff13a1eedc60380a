package vn.hoinghi.programme;

import vn.hoinghi.kernel.problem.ProblemType;

/** What can be wrong with a programme. */
public enum ProgrammeProblem implements ProblemType {
    SESSION_CODE_TAKEN(409, "Mã phiên đã dùng", "The session code is taken", "uq_sessions_code"),
    TALK_POSITION_TAKEN(409, "Thứ tự này đã có bài khác", "The position is taken by another talk", "uq_talks_position"),
    TIMES_REVERSED(
            422,
            "Kết thúc phải sau bắt đầu",
            "It must end after it starts",
            "ck_sessions_times",
            "ck_talks_times",
            "ck_speaker_availability_times",
            "ck_interventions_times",
            "ck_sign_up_lists_window"),
    PROGRAMME_CONFLICTS(422, "Chương trình còn xung đột", "The programme has conflicts"),
    SPEAKER_EXISTS(409, "Đã có diễn giả này", "The speaker is entered already", "pk_speaker_profiles"),
    SPEAKER_NOT_COMING(409, "Diễn giả không đến", "The speaker does not come", "ck_speaker_links_coming"),
    SPEAKER_LINK_NOT_VALID(401, "Liên kết không còn dùng được", "The link is not good, or no longer"),
    /** A write was asked to leave nothing that blocks a release. */
    DRAFT_CONFLICTS(409, "Bản thảo sẽ có xung đột", "The draft would have conflicts"),
    SESSION_CANCELLED(409, "Phiên đã hủy", "The session is cancelled", "ck_sign_ups_cancelled"),
    PROGRAMME_UNCHANGED(409, "Chương trình không có gì đổi", "Nothing in the programme has changed"),
    PROGRAMME_NOT_PUBLISHED(404, "Chương trình chưa công bố", "The programme is not published");

    private final Definition definition;

    ProgrammeProblem(int status, String vi, String en, String... constraints) {
        this.definition = new Definition(status, vi, en, constraints);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
