package vn.hoinghi.programme.feeds;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.hoinghi.kernel.Language;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.programme.SessionKind;
import vn.hoinghi.programme.SpeakerRole;

/** What the feeds themselves say, beside what the programme says. */
public record Words(Language language) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    public String tag() {
        return language.name().toLowerCase(Locale.ROOT);
    }

    public String of(LocalisedText text) {
        return text.in(language);
    }

    public String kind(SessionKind kind) {
        return switch (kind) {
            case PLENARY -> either("Phiên toàn thể", "Plenary");
            case DISCUSSION -> either("Phiên thảo luận", "Discussion");
            case PANEL -> either("Tọa đàm", "Panel");
            case MATCHMAKING -> either("Kết nối", "Matchmaking");
            case CEREMONY -> either("Nghi lễ", "Ceremony");
            case EXHIBITION -> either("Triển lãm", "Exhibition");
            case BREAK -> either("Nghỉ", "Break");
        };
    }

    String role(SpeakerRole role) {
        return switch (role) {
            case CHAIR -> either("Chủ trì", "Chair");
            case MODERATOR -> either("Điều phối", "Moderator");
            case PANELLIST -> either("Tham gia tọa đàm", "Panellist");
            case SPEAKER -> either("Phát biểu", "Speaker");
        };
    }

    /** The day as people say it: Thứ Hai, 18/12/2023. */
    public String day(LocalDate day) {
        String date = date(day);
        return switch (day.getDayOfWeek()) {
            case MONDAY -> either("Thứ Hai, ", "Monday, ") + date;
            case TUESDAY -> either("Thứ Ba, ", "Tuesday, ") + date;
            case WEDNESDAY -> either("Thứ Tư, ", "Wednesday, ") + date;
            case THURSDAY -> either("Thứ Năm, ", "Thursday, ") + date;
            case FRIDAY -> either("Thứ Sáu, ", "Friday, ") + date;
            case SATURDAY -> either("Thứ Bảy, ", "Saturday, ") + date;
            case SUNDAY -> either("Chủ Nhật, ", "Sunday, ") + date;
        };
    }

    public String date(LocalDate day) {
        return DAY.format(day);
    }

    public String either(String vi, String en) {
        return language == Language.VI ? vi : en;
    }
}
