package vn.hoinghi.conference;

import vn.hoinghi.kernel.problem.ProblemType;

/** What can be wrong with a conference. */
public enum ConferenceProblem implements ProblemType {
    CONFERENCE_CODE_TAKEN(409, "Mã hội nghị đã dùng", "The conference code is taken", "uq_conferences_code"),
    ROOM_CODE_TAKEN(409, "Mã phòng đã dùng", "The room code is taken", "uq_rooms_code"),
    ENDS_BEFORE_START(422, "Kết thúc trước khi bắt đầu", "Ends before it starts", "ck_conferences_dates");

    private final Definition definition;

    ConferenceProblem(int status, String vi, String en, String... constraints) {
        this.definition = new Definition(status, vi, en, constraints);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
