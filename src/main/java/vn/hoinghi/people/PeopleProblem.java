package vn.hoinghi.people;

import vn.hoinghi.kernel.problem.ProblemType;

/** What can be wrong with organisations, delegations and delegates. */
public enum PeopleProblem implements ProblemType {
    QUOTA_EXCEEDED(409, "Vượt chỉ tiêu của đoàn", "The delegation has no place left", "ck_delegation_seats_quota"),
    STATUS_NOT_REACHABLE(409, "Không thể chuyển trạng thái", "The status cannot be reached from here"),
    DELEGATION_EXISTS(409, "Cơ quan đã có đoàn", "The organisation has a delegation", "uq_delegations_organisation"),
    DELEGATION_FROZEN(409, "Đoàn đã chốt danh sách", "The delegation is frozen"),
    QUESTION_ANSWERED(409, "Câu hỏi đã có người trả lời", "The question is answered", "ck_questions_answered"),
    REQUEST_ANSWERED(409, "Yêu cầu đã được trả lời", "The request was answered"),
    ALREADY_SUBSTITUTED(409, "Đã có người thay", "Somebody comes instead already", "uq_delegates_substitutes"),
    ALREADY_MERGED(409, "Đã được gộp", "It is merged already");

    private final Definition definition;

    PeopleProblem(int status, String vi, String en, String... constraints) {
        this.definition = new Definition(status, vi, en, constraints);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
