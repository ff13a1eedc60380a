package vn.hoinghi.people.imports;

import vn.hoinghi.kernel.LocalisedText;

/** What is said of faults in cells. */
final class Words {

    static final LocalisedText UNKNOWN_DELEGATE =
            LocalisedText.of("Không có đại biểu với mã hệ thống này.", "There is no delegate with this identifier.");
    static final LocalisedText UNKNOWN_CATEGORY =
            LocalisedText.of("Không có thành phần này.", "There is no such category.");
    static final LocalisedText NO_PHONE_NUMBER =
            LocalisedText.of("Không phải số điện thoại hợp lệ.", "Not a valid phone number.");
    static final LocalisedText DUPLICATE =
            LocalisedText.of("Trùng với một dòng ở trên.", "The same person as a row above.");

    static final LocalisedText NO_PLACE = LocalisedText.of(
            "Đoàn đã hết chỉ tiêu cho thành phần này.", "The delegation has no place left for this category.");

    private Words() {}
}
