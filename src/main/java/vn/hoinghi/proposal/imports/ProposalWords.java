package vn.hoinghi.proposal.imports;

import vn.hoinghi.kernel.LocalisedText;

/** What is said of faults in cells. */
final class ProposalWords {

    static final LocalisedText UNKNOWN_FIELD =
            LocalisedText.of("Không có lĩnh vực này.", "There is no such field of proposals.");
    static final LocalisedText DUPLICATE =
            LocalisedText.of("Trùng với một dòng ở trên.", "The same proposal as a row above.");
    static final LocalisedText REQUIRED = LocalisedText.of("Bắt buộc.", "Required.");
    static final LocalisedText PAST_REVISION = LocalisedText.of(
            "Đề xuất đã được phân công, không sửa được nữa.", "The proposal is assigned, and not revised any more.");
    static final LocalisedText NO_HEADINGS = LocalisedText.of(
            "Không thấy dòng tiêu đề có ít nhất các cột «Mã số», «Tiêu đề» và «Địa phương».",
            "There is no row of headings with at least “Reference”, “Title” and “Province”.");

    static final LocalisedText LONG_REFERENCE = LocalisedText.of("Nhiều nhất 100 ký tự.", "At most 100 characters.");

    private static final int SHOWN = 100;

    private ProposalWords() {}

    static LocalisedText unknownCountry(String written) {
        String name = written.substring(0, Math.min(SHOWN, written.length()));
        return LocalisedText.of("Không có nước «" + name + "».", "There is no country “" + name + "”.");
    }
}
