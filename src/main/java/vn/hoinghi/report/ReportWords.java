package vn.hoinghi.report;

import java.util.Locale;
import vn.hoinghi.kernel.Language;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.outcome.CommitmentStatus;
import vn.hoinghi.people.DelegateCategory;
import vn.hoinghi.people.OrganisationKind;

/** What the report itself says, beside what the conference says. */
record ReportWords(Language language) {

    String of(LocalisedText text) {
        return text.in(language);
    }

    String either(String vi, String en) {
        return language == Language.VI ? vi : en;
    }

    Locale locale() {
        return language == Language.VI ? new Locale("vi", "VN") : Locale.ENGLISH;
    }

    String category(DelegateCategory category) {
        return switch (category) {
            case HEAD -> either("Trưởng đoàn", "Head");
            case DEPUTY -> either("Phó đoàn", "Deputy");
            case MEMBER -> either("Thành viên", "Member");
            case STAFF -> either("Cán bộ phục vụ", "Staff");
            case PRESS -> either("Báo chí", "Press");
            case GUEST -> either("Khách mời", "Guest");
        };
    }

    String kind(OrganisationKind kind) {
        return switch (kind) {
            case CENTRAL_AGENCY -> either("Cơ quan trung ương", "Central agency");
            case PROVINCE -> either("Địa phương", "Province");
            case FOREIGN_AFFAIRS_OFFICE -> either("Cơ quan ngoại vụ", "Foreign affairs office");
            case MISSION_ABROAD -> either("Cơ quan đại diện ở nước ngoài", "Mission abroad");
            case EMBASSY -> either("Đại sứ quán nước ngoài", "Embassy");
            case INTERNATIONAL_ORGANISATION -> either("Tổ chức quốc tế", "International organisation");
            case BUSINESS_ASSOCIATION -> either("Hiệp hội doanh nghiệp", "Business association");
            case ENTERPRISE -> either("Doanh nghiệp", "Enterprise");
            case NGO -> either("Tổ chức phi chính phủ", "NGO");
            case PRESS -> either("Cơ quan báo chí", "Press agency");
        };
    }

    String status(CommitmentStatus status) {
        return switch (status) {
            case OPEN -> either("Chưa bắt đầu", "Open");
            case IN_PROGRESS -> either("Đang thực hiện", "In progress");
            case DONE -> either("Đã xong", "Done");
        };
    }
}
