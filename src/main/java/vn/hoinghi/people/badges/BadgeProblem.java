package vn.hoinghi.people.badges;

import vn.hoinghi.kernel.problem.ProblemType;

/** What can be wrong with badges. */
public enum BadgeProblem implements ProblemType {
    NOT_APPROVED(409, "Chưa được phê duyệt", "Not approved"),
    BADGE_NOT_PRINTABLE(409, "Thẻ có ký tự không in được", "The badge has characters that cannot be printed");

    private final Definition definition;

    BadgeProblem(int status, String vi, String en, String... constraints) {
        this.definition = new Definition(status, vi, en, constraints);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
