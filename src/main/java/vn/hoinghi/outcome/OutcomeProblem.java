package vn.hoinghi.outcome;

import vn.hoinghi.kernel.problem.ProblemType;

/** What can be wrong with directions. */
public enum OutcomeProblem implements ProblemType {
    DIRECTION_POSITION_TAKEN(409, "Số thứ tự đã dùng", "The position is taken", "uq_directions_position"),
    DIRECTION_ADOPTED(409, "Định hướng đã được thông qua", "The direction is adopted", "ck_directions_adopted");

    private final Definition definition;

    OutcomeProblem(int status, String vi, String en, String... constraints) {
        this.definition = new Definition(status, vi, en, constraints);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
