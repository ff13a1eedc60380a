package vn.hoinghi.calendar;

import vn.hoinghi.kernel.problem.ProblemType;

/** What the calendar refuses. */
public enum CalendarProblem implements ProblemType {
    PERSON_BUSY(409, "Người này đã có việc vào giờ đó", "The person is bound elsewhere then", "ex_engagements_person"),
    DELEGATE_ENGAGED(
            409,
            "Người này đang có phiên hoặc cuộc gặp",
            "The person has sessions or meetings",
            "ck_engagements_merged"),
    ROOM_TAKEN(409, "Phòng đã có phiên khác vào giờ đó", "The room is taken then", "ex_room_bookings_room");

    private final Definition definition;

    CalendarProblem(int status, String vi, String en, String... constraints) {
        this.definition = new Definition(status, vi, en, constraints);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
