package vn.hoinghi.access;

import vn.hoinghi.kernel.problem.ProblemType;

/** What can be wrong with signing in. */
public enum AccessProblem implements ProblemType {
    SIGN_IN_FAILED(401, "Sai tên hoặc mật khẩu", "Wrong user name or password"),
    LINK_NOT_VALID(401, "Liên kết không còn dùng được", "The link is not good any more"),
    ALREADY_INVITED(409, "Đã mời địa chỉ này", "This address is invited already", "uq_accounts_email"),
    USERNAME_TAKEN(409, "Tên đăng nhập đã dùng", "The user name is taken", "uq_accounts_username"),
    ROLE_SCOPE_MISMATCH(
            422,
            "Phạm vi không hợp với vai trò",
            "The scope does not fit the role",
            "ck_accounts_scope",
            // A device has a key, never an account.
            "ck_accounts_role");

    private final Definition definition;

    AccessProblem(int status, String vi, String en, String... constraints) {
        this.definition = new Definition(status, vi, en, constraints);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
