package vn.hoinghi.delivery;

import vn.hoinghi.kernel.problem.ProblemType;

/** What can be wrong with delivery. */
public enum DeliveryProblem implements ProblemType {
    MAIL_NOT_FAILED(409, "Thư này chưa thất bại", "The mail has not failed");

    private final Definition definition;

    DeliveryProblem(int status, String vi, String en, String... constraints) {
        this.definition = new Definition(status, vi, en, constraints);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
