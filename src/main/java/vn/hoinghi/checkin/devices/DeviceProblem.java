package vn.hoinghi.checkin.devices;

import vn.hoinghi.kernel.problem.ProblemType;

/** What can be wrong with a device. */
public enum DeviceProblem implements ProblemType {
    /** The app forgets everything it keeps of the conference. */
    DEVICE_REVOKED(401, "Thiết bị đã bị thu hồi, hãy xóa dữ liệu", "The device is revoked, wipe its data"),
    DEVICE_TOKEN_NOT_VALID(401, "Mã thiết bị không còn dùng được", "The device's token is not good any more"),
    ALREADY_REVOKED(409, "Thiết bị đã bị thu hồi", "It is revoked already", "ck_devices_revoked"),
    APP_TOO_OLD(409, "Ứng dụng đã cũ, hãy cập nhật", "The app is too old, update it"),
    WALK_INS_AT_DESKS_ONLY(
            422, "Chỉ bàn đón tiếp được duyệt khách vãng lai", "Only a desk approves walk-ins", "ck_devices_walk_ins");

    private final Definition definition;

    DeviceProblem(int status, String vi, String en, String... constraints) {
        this.definition = new Definition(status, vi, en, constraints);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
