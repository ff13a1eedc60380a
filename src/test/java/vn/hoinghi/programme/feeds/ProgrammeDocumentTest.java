package vn.hoinghi.programme.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hoinghi.kernel.Language;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.programme.PlanStatus;
import vn.hoinghi.programme.PublishedProgramme;
import vn.hoinghi.programme.PublishedProgramme.PublishedConference;
import vn.hoinghi.programme.PublishedProgramme.PublishedRoom;
import vn.hoinghi.programme.PublishedProgramme.PublishedSession;
import vn.hoinghi.programme.PublishedProgramme.PublishedSpeaker;
import vn.hoinghi.programme.PublishedProgramme.PublishedTalk;
import vn.hoinghi.programme.SessionKind;
import vn.hoinghi.programme.SpeakerRole;
import vn.hoinghi.programme.TalkKind;
import vn.hoinghi.programme.live.LateTimes;

class ProgrammeDocumentTest {

    private static final Instant START = Instant.parse("2023-12-18T01:00:00Z");

    @ParameterizedTest
    @EnumSource(Language.class)
    void prints_two_days_of_forty_sessions_with_nothing_left_out(Language language) throws IOException {
        Edition edition =
                Edition.of(History.of(twoDays()), LateTimes.planned(twoDays()), language, "https://example.org/c");

        byte[] pdf = ProgrammeDocument.of(edition);

        Files.write(Path.of("target", "programme-" + edition.words().tag() + ".pdf"), pdf);
        assertThat(ProgrammeDocument.of(edition)).isEqualTo(pdf);
        try (var document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            int pages = document.getNumberOfPages();
            assertThat(text)
                    .contains(language == Language.VI ? "Thứ Hai, 18/12/2023" : "Monday, 18/12/2023")
                    .contains(language == Language.VI ? "Thứ Ba, 19/12/2023" : "Tuesday, 19/12/2023")
                    .contains(language == Language.VI ? "trang 1/" + pages : "page 1/" + pages)
                    .contains((language == Language.VI ? "trang " : "page ") + pages + "/" + pages);
            for (int number = 1; number <= 80; number++) {
                assertThat(text).contains((language == Language.VI ? "Phiên số " : "Session ") + number + " ");
            }
            for (int page = 1; page <= pages; page++) {
                PDFTextStripper sheet = new PDFTextStripper();
                sheet.setStartPage(page);
                sheet.setEndPage(page);
                String first = language == Language.VI ? "Phiên số " : "Session ";
                assertThat(sheet.getText(document).split(language == Language.VI ? "Tham luận" : "Intervention")[0])
                        .as("what stands before the first talk of sheet " + page)
                        .contains(first);
            }
        }
    }

    @Test
    void says_for_what_a_box_stands() throws IOException {
        PublishedProgramme told = twoDays();
        PublishedProgramme programme = new PublishedProgramme(
                new PublishedConference(
                        "c",
                        LocalisedText.of("Hội nghị", "Conference"),
                        LocalisedText.of("Vui 😀", "Joy"),
                        "Asia/Ho_Chi_Minh"),
                told.version(),
                told.name(),
                null,
                told.publishedAt(),
                told.sessions().subList(0, 1));
        Edition edition =
                Edition.of(History.of(programme), LateTimes.planned(programme), Language.VI, "https://example.org/c");

        byte[] pdf = ProgrammeDocument.of(edition);

        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Ô vuông thay cho ký tự không in được: U+1F600");
        }
    }

    private static PublishedProgramme twoDays() {
        List<PublishedSession> sessions = new ArrayList<>();
        for (int number = 1; number <= 80; number++) {
            Instant start = START.plusSeconds((number > 40 ? 86_400 : 0) + (number - 1) % 40 / 4 * 3600L);
            sessions.add(session(number, start));
        }
        return new PublishedProgramme(
                new PublishedConference(
                        "ngoai-vu-21",
                        LocalisedText.of(
                                "Hội nghị Ngoại vụ toàn quốc lần thứ 21",
                                "The 21st National Conference on Foreign Affairs of the Provinces"),
                        LocalisedText.of(
                                "Phát huy vai trò tiên phong, tiếp tục nâng cao hiệu quả công tác đối ngoại địa phương,"
                                        + " phục vụ phát triển đất nước",
                                "Foreign affairs of the provinces in the service of development"),
                        "Asia/Ho_Chi_Minh"),
                3,
                LocalisedText.of("Bản chính thức", "Final"),
                null,
                Instant.parse("2023-12-10T02:00:00Z"),
                sessions);
    }

    private static PublishedSession session(int number, Instant start) {
        List<PublishedTalk> talks = new ArrayList<>();
        for (int talk = 1; talk <= number % 5; talk++) {
            talks.add(new PublishedTalk(
                    UUID.randomUUID(),
                    TalkKind.INTERVENTION,
                    talk == 4 ? PlanStatus.CANCELLED : PlanStatus.PLANNED,
                    talk,
                    LocalisedText.of(
                            "Tham luận " + talk + ": Kết nối địa phương với các đối tác quốc tế",
                            "Intervention " + talk + ": Connecting provinces with partners abroad"),
                    null,
                    start.plusSeconds((talk - 1) * 900L),
                    start.plusSeconds(talk * 900L),
                    List.of(speaker(SpeakerRole.SPEAKER, "Nguyễn Thị Ước " + talk))));
        }
        String longer = number % 7 == 0
                ? " về đẩy mạnh ngoại giao kinh tế phục vụ phát triển, thu hút đầu tư chất lượng cao, mở rộng thị trường và"
                        + " hội nhập quốc tế toàn diện, sâu rộng ở các địa phương trong giai đoạn mới"
                : "";
        return new PublishedSession(
                UUID.randomUUID(),
                null,
                SessionKind.values()[number % 7],
                PlanStatus.PLANNED,
                LocalisedText.of("Phiên số " + number + " " + longer, "Session " + number + " " + longer),
                null,
                List.of(),
                List.of(),
                number % 6 == 0
                        ? null
                        : new PublishedRoom(UUID.randomUUID(), LocalisedText.of("Phòng 301", "Room 301")),
                start,
                start.plusSeconds(3600),
                List.of(),
                null,
                number % 3 == 0 ? List.of(speaker(SpeakerRole.CHAIR, "Đặng Văn Ẩn")) : List.of(),
                talks);
    }

    private static PublishedSpeaker speaker(SpeakerRole role, String name) {
        return new PublishedSpeaker(
                UUID.randomUUID(),
                role,
                name,
                null,
                LocalisedText.of("Ủy ban nhân dân thành phố Hà Nội", "People's Committee of Hà Nội"),
                null);
    }
}
