package vn.hoinghi.kernel.problem;

/** The problems any operation may answer with. */
public enum CommonProblem implements ProblemType {
    MALFORMED_REQUEST(400, "Yêu cầu không đọc được", "The request cannot be read"),
    INVALID_CURSOR(400, "Con trỏ trang không hợp lệ", "The cursor does not belong to this list"),
    UNAUTHENTICATED(401, "Cần đăng nhập", "Sign-in is required"),
    FORBIDDEN(403, "Không có quyền", "Not permitted"),
    NOT_FOUND(404, "Không tìm thấy", "Not found"),
    METHOD_NOT_ALLOWED(405, "Phương thức không được phép", "Method not allowed"),
    NOT_ACCEPTABLE(406, "Không có định dạng được yêu cầu", "No such representation"),
    ALREADY_EXISTS(409, "Đã tồn tại", "Already exists"),
    REQUEST_IN_PROGRESS(409, "Yêu cầu cùng khóa đang được xử lý", "A request with this key is still running"),
    STILL_REFERENCED(409, "Đang được sử dụng", "Still in use"),
    STALE_VERSION(412, "Dữ liệu đã thay đổi", "Changed since it was read"),
    TOO_LARGE(413, "Dữ liệu gửi lên quá lớn", "The request is too large"),
    URI_TOO_LONG(414, "Địa chỉ yêu cầu quá dài", "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "Định dạng không được hỗ trợ", "Unsupported media type"),
    INVALID_REQUEST(422, "Dữ liệu không hợp lệ", "The request is not valid"),
    REFERENCE_NOT_FOUND(422, "Tham chiếu không tồn tại", "A reference leads nowhere"),
    IDEMPOTENCY_KEY_REUSED(422, "Khóa đã dùng cho yêu cầu khác", "The key was used for another request"),
    PRECONDITION_REQUIRED(428, "Thiếu If-Match", "If-Match is required"),
    TOO_MANY_REQUESTS(429, "Quá nhiều yêu cầu, hãy đợi", "Too many requests, wait"),
    HEADERS_TOO_LARGE(431, "Phần đầu yêu cầu quá lớn", "The headers are too large"),
    INTERNAL_ERROR(500, "Lỗi hệ thống", "Internal error"),
    UNAVAILABLE(503, "Tạm thời không phục vụ được", "Temporarily unavailable");

    private final Definition definition;

    CommonProblem(int status, String vi, String en) {
        this.definition = new Definition(status, vi, en);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
