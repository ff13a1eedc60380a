package vn.hoinghi.programme.floor;

import vn.hoinghi.kernel.problem.ProblemType;

/** What can be wrong on the floor of a session. */
public enum FloorProblem implements ProblemType {
    FLOOR_TAKEN(409, "Đang có người phát biểu", "Somebody else has the floor then", "ex_interventions_floor"),
    ALREADY_WAITING(409, "Đã đăng ký phát biểu", "Waits for the floor already", "uq_floor_requests_open"),
    FLOOR_REQUEST_CLOSED(409, "Đăng ký này đã phát biểu hoặc đã rút", "The request was heard or withdrawn"),
    NOBODY_WAITS(409, "Không còn ai đăng ký phát biểu", "Nobody waits for the floor"),
    FLOOR_NOT_OFFERED(
            409, "Phiên này không có thảo luận", "Nobody is given the floor in such a session", "ck_floors_offered"),
    FLOOR_CLOSED(409, "Đã khóa danh sách phát biểu", "The list of speakers is closed"),
    INTERVENTION_ENDED(409, "Đã kết thúc phát biểu", "The intervention has ended");

    private final Definition definition;

    FloorProblem(int status, String vi, String en, String... constraints) {
        this.definition = new Definition(status, vi, en, constraints);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
