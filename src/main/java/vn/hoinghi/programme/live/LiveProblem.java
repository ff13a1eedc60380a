package vn.hoinghi.programme.live;

import vn.hoinghi.kernel.problem.ProblemType;

/** What can be wrong with what is reported on the day. */
public enum LiveProblem implements ProblemType {
    EARLIER_THAN_PLANNED(
            422, "Không thể sớm hơn kế hoạch", "It cannot be earlier than planned", "ck_session_delays_total");

    private final Definition definition;

    LiveProblem(int status, String vi, String en, String... constraints) {
        this.definition = new Definition(status, vi, en, constraints);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
