package vn.hoinghi.matchmaking;

import vn.hoinghi.kernel.problem.ProblemType;

/** What matchmaking refuses. */
public enum MatchmakingProblem implements ProblemType {
    SLOT_TAKEN(409, "Bên được mời đã kín khung giờ này", "The other party is taken in this slot"),
    PARTY_BUSY(409, "Bên mời đã kín khung giờ này", "The asking party is taken in this slot"),
    TABLE_TAKEN(409, "Bàn đã có cuộc gặp khác", "The table is taken in this slot"),
    TABLE_UNSUITABLE(409, "Bàn không phù hợp", "The table does not suit the meeting"),
    NOT_AVAILABLE(409, "Một bên không tham gia khung giờ này", "A party is not available in this slot"),
    LIMIT_REACHED(409, "Một bên đã đủ số cuộc gặp", "A party has all the meetings it takes", "ck_meetings_limit"),
    NOT_ALLOWED(
            409,
            "Không được hẹn cuộc gặp này",
            "This meeting is not allowed",
            "ck_meetings_allowed",
            "ck_table_seats_party",
            "ck_waitings_allowed"),
    SLOT_HAS_MEETINGS(409, "Khung giờ còn cuộc gặp", "The slot still has meetings", "ck_slots_meetings"),
    NOT_FULL(409, "Bên kia còn khung giờ trống", "The other party has a free slot"),
    WISH_ANSWERED(409, "Hai bên đã có cuộc gặp", "The two have a meeting already", "ck_wishes_answered"),
    DEADLINE_PASSED(409, "Đã quá hạn", "The deadline has passed"),
    SAME_PARTY(
            409,
            "Không thể tự gặp chính mình",
            "A party cannot meet itself",
            "ck_meetings_parties_differ",
            "ck_wishes_parties_differ",
            "ck_waitings_parties_differ"),
    PHASE_NOT_OPEN(409, "Vòng kết nối không ở giai đoạn này", "The round is not in a phase for this"),
    SLOTS_OVERLAP(409, "Khung giờ chồng lên nhau", "The slots overlap", "ex_slots_overlap"),
    TEAM_HAS_MEETINGS(409, "Tổ này còn cuộc gặp", "The team still has meetings", "ck_meeting_seats_team"),
    MEETING_CANCELLED(409, "Cuộc gặp đã hủy", "The meeting was cancelled"),
    MEETING_STARTED(
            409,
            "Cuộc gặp đã bắt đầu",
            "The meeting has begun",
            "ck_meetings_started_by_both",
            "ck_meetings_started_stays",
            "ck_meetings_started_not_cancelled"),
    MEETING_NOT_STARTED(409, "Cuộc gặp chưa bắt đầu", "The meeting has not begun", "ck_meetings_ended_after_start"),
    PARTY_ARRIVED(
            409,
            "Bên này đã có mặt",
            "The party has arrived",
            "ck_meetings_no_show_not_arrived",
            "ck_meetings_held_by_both"),
    DELAY_CLASHES(409, "Không thể lùi giờ vì trùng việc khác", "The delay clashes with something else"),
    SCHEDULE_RUNNING(409, "Đang xếp lịch cho vòng này", "A schedule is being made for the round"),
    SCHEDULE_INTERRUPTED(409, "Việc xếp lịch bị gián đoạn", "Making the schedule was interrupted"),
    SCHEDULE_NOT_MADE(409, "Chưa xếp xong lịch này", "The schedule has not been made"),
    SCHEDULE_STALE(409, "Cuộc gặp đã thay đổi sau khi xếp lịch", "Meetings changed since the schedule was made"),
    TOO_MANY_SLOTS(409, "Chỉ xếp được tối đa 64 khung giờ", "At most 64 slots can be scheduled");

    private final Definition definition;

    MatchmakingProblem(int status, String vi, String en, String... constraints) {
        this.definition = new Definition(status, vi, en, constraints);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
