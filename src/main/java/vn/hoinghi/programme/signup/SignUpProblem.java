package vn.hoinghi.programme.signup;

import vn.hoinghi.kernel.problem.ProblemType;

/** What can be wrong with signing up. */
public enum SignUpProblem implements ProblemType {
    SESSION_FULL(409, "Phiên đã hết chỗ", "The session is full", "ck_sign_ups_capacity"),
    ALREADY_SIGNED_UP(409, "Đã đăng ký phiên này", "Signed up already", "uq_sign_ups_delegate"),
    SESSION_NOT_PUBLISHED(409, "Phiên chưa công bố", "The session is not published", "ck_sign_ups_published"),
    SESSION_HAS_SIGN_UPS(
            409,
            "Đã có người đăng ký: hãy hủy phiên và công bố trước",
            "People have signed up: cancel it and publish that first",
            "ck_sessions_sign_ups"),
    SIGN_UP_NOT_OFFERED(409, "Không đăng ký giờ nghỉ", "Nobody signs up for a break", "ck_sign_ups_offered"),
    SIGN_UP_CLOSED(409, "Không trong thời gian đăng ký", "Signing up is not open now"),
    SEATS_TAKEN(409, "Đã có nhiều người đăng ký hơn số chỗ này", "More have signed up than that", "ck_sessions_seats"),
    NOT_OF_THE_AUDIENCE(422, "Không thuộc thành phần dự phiên", "Not of the audience", "ck_sign_ups_audience"),
    DELEGATE_NOT_APPROVED(
            422,
            "Đại biểu chưa được duyệt",
            "The delegate is not approved",
            "ck_sign_ups_approved",
            "ck_floor_requests_approved");

    private final Definition definition;

    SignUpProblem(int status, String vi, String en, String... constraints) {
        this.definition = new Definition(status, vi, en, constraints);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
