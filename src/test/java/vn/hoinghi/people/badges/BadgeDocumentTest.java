package vn.hoinghi.people.badges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoinghi.kernel.Language;
import vn.hoinghi.kernel.problem.Problem;
import vn.hoinghi.people.DelegateCategory;

class BadgeDocumentTest {

    private static final String CODE = "7Q2M8ZK4T0XJ5N3W9RVB6HYCDE";

    @Test
    void shows_the_signed_ticket_to_a_good_camera_and_to_a_poor_one() throws Exception {
        Badge badge = badge("Nguyễn Thị Ước");

        Printed printed = new Printed(BadgeDocument.single(badge));

        assertThat(printed.code(300)).isEqualTo(badge.ticket());
        assertThat(printed.codeSeenBy(150)).isEqualTo(badge.ticket());
    }

    @Test
    void draws_the_code_thirty_millimetres_wide_in_a_quiet_zone() throws IOException {
        BufferedImage picture = new Printed(BadgeDocument.single(badge("Nguyễn Thị Ước"))).picture(254);

        // Ten pixels a millimetre: the finder patterns are at the symbol's corners, four modules of white around it.
        assertThat(isDark(picture, 375 + 4, 930 + 4)).isTrue();
        assertThat(isDark(picture, 675 - 4, 930 + 4)).isTrue();
        assertThat(isDark(picture, 375 + 4, 1230 - 4)).isTrue();
        IntStream.range(375 - 29, 675 + 29).forEach(at -> {
            assertThat(isDark(picture, at, 930 - 4)).as("above, %d", at).isFalse();
            assertThat(isDark(picture, at, 1230 + 4)).as("below, %d", at).isFalse();
        });
        IntStream.range(930 - 29, 1230 + 29).forEach(at -> {
            assertThat(isDark(picture, 375 - 4, at)).as("left, %d", at).isFalse();
            assertThat(isDark(picture, 675 + 4, at)).as("right, %d", at).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nguyễn Thị Ước",
                "Đặng Thị Hồng Ẩn",
                "ສົມພອນ ວົງສາ",
                "ຄຳແພງ ຕັ້ງ ນ້ຳ",
                "김민준",
                "राजेश कुमार",
                "श्री क्षितिज त्रिवेदी",
                "Shri Rajesh Kumar",
                "王小明",
                "Griffith Σοφία Жанна",
                "சுப்பிரமணியன் ஸ்ரீ",
                "শ্রীমতী চট্টোপাধ্যায়",
                "సుబ్రహ్మణ్యం శ్రీ",
                "ಕೃಷ್ಣಮೂರ್ತಿ",
                "ശ്രീകൃഷ്ണൻ",
                "શ્રી કૃષ્ણ પટેલ",
                "ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ",
                "ଶ୍ରୀ ପଟ୍ଟନାୟକ",
                "ශ්‍රී වික්‍රමසිංහ",
                "สมชาย ศรีสุวรรณ ปู่ย่า น้ำ",
                "សុខ ស្រីមុំ",
                "အောင်ဆန်း မြင့်သိန်း",
                "გიორგი მაისურაძე",
                "Հովհաննես",
                "ተስፋዬ ገብረ",
                "张伟 习 国",
                "山田 たろう ヤマダ",
                "Ọ́láṣẹ́ M̄aya"
            })
    void writes_names_of_every_script_so_that_they_can_be_searched(String name) throws IOException {
        Printed composed = new Printed(BadgeDocument.single(badge(name)));
        Printed decomposed = new Printed(BadgeDocument.single(badge(Normalizer.normalize(name, Normalizer.Form.NFD))));

        String normal = Normalizer.normalize(name, Normalizer.Form.NFC);
        assertThat(composed.text()).contains(normal);
        assertThat(decomposed.text()).contains(normal);
    }

    @Test
    void draws_a_decomposed_name_as_it_draws_the_composed_one() throws IOException {
        String name = "Nguyễn Thị Ước";

        BufferedImage composed = new Printed(BadgeDocument.single(badge(name))).picture(150);
        BufferedImage decomposed =
                new Printed(BadgeDocument.single(badge(Normalizer.normalize(name, Normalizer.Form.NFD)))).picture(150);

        assertThat(pixels(decomposed)).isEqualTo(pixels(composed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"An \ud83d\ude00", "བསོད་ནམས", "An \ud800", "\ue000"})
    void refuses_a_badge_with_a_character_that_no_font_has_and_names_it(String name) {
        assertThatThrownBy(() -> BadgeDocument.single(badge(name))).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.type()).isEqualTo(BadgeProblem.BADGE_NOT_PRINTABLE);
            assertThat(String.valueOf(problem.detail()))
                    .contains("U+%04X".formatted(name.codePointAt(name.startsWith("An ") ? 3 : 0)))
                    .contains(name);
        });
    }

    @Test
    void refuses_a_position_with_such_a_character_only_where_it_is_shown() throws IOException {
        Badge shown = badge("Nguyễn Thị Ước");
        Badge odd = new Badge(
                shown.conference(), shown.fullName(), "\ud83d\ude00", "Sở", shown.template(), CODE, shown.ticket());
        BadgeTemplate plain = new BadgeTemplate(
                DelegateCategory.GUEST, "#FFD700", shown.template().label(), false, true, Language.VI, 1);
        Badge hidden =
                new Badge(shown.conference(), shown.fullName(), "\ud83d\ude00", "Sở", plain, CODE, shown.ticket());

        assertThatThrownBy(() -> BadgeDocument.single(odd)).isInstanceOf(Problem.class);
        assertThat(BadgeDocument.single(hidden)).isNotEmpty();
    }

    @Test
    void prints_the_others_and_lists_at_the_end_who_was_left_out_and_why() throws IOException {
        List<Integer> told = new ArrayList<>();

        Printed printed = new Printed(BadgeDocument.sheets(
                List.of(badge("Lê Thị An"), badge("Trần \ud83d\ude00 Dung"), badge("Phạm Văn Ân")),
                List.of(),
                told::add));

        assertThat(told).containsExactly(2);
        assertThat(printed.pages()).isEqualTo(2);
        assertThat(printed.text())
                .containsSubsequence(
                        "Lê Thị An", "Phạm Văn Ân", "not printed: 1", "Trần ", "Dung", "U+1F600 GRINNING FACE");
    }

    @Test
    void says_so_where_none_of_many_can_be_printed() {
        assertThatThrownBy(() -> BadgeDocument.sheets(List.of(badge("\ud83d\ude00")), List.of(), done -> {}))
                .isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Công Tằng Tôn Nữ Hoàng Phương Anh Nguyễn Thị Thanh Thảo Vy Q",
                "Venkatanarasimharajuvaripeta Balasubramanian Krishnamoorthyswamy",
                "Nguyễn-Thị-Minh-Khai-Trần-Lê-Phạm-Hoàng-Huỳnh-Phan-Vũ-Võ-Đặng-Bùi-Đỗ-Hồ-Ngô-Dương-Lý"
            })
    void cuts_nothing_off_a_long_name_and_keeps_it_inside_the_badge(String name) throws IOException {
        Printed printed = new Printed(BadgeDocument.single(badge(name)));

        assertThat(printed.text().replaceAll("\\s", "")).contains(name.replace(" ", ""));
        BufferedImage picture = printed.picture(254);
        IntStream.range(270, 900)
                .forEach(row -> IntStream.concat(IntStream.range(0, 50), IntStream.range(1000, 1050))
                        .forEach(column ->
                                assertThat(isDark(picture, column, row)).isFalse()));
    }

    @Test
    void shows_what_the_template_says_and_no_more() throws IOException {
        BadgeTemplate template = new BadgeTemplate(
                DelegateCategory.GUEST,
                "#FFD700",
                new vn.hoinghi.kernel.LocalisedText("Khách quý", null),
                false,
                false,
                vn.hoinghi.kernel.Language.VI,
                1);
        Badge badge = new Badge("Hội nghị", "Lê Văn Tám", "Giám đốc", "Sở Ngoại vụ", template, CODE, ticket(1));

        String text = new Printed(BadgeDocument.single(badge)).text();

        assertThat(text)
                .contains("Hội nghị", "Lê Văn Tám", "Khách quý", "7Q2M8 ZK4T0 XJ5N3 W9RVB 6HYCD E")
                .doesNotContain("Giám đốc", "Sở Ngoại vụ");
    }

    @Test
    void prints_hundreds_with_each_font_embedded_once() throws IOException {
        List<Badge> badges = IntStream.range(0, 450)
                .mapToObj(person -> badge("Nguyễn Thị Ước " + person, ticket(person)))
                .toList();
        List<Integer> told = new ArrayList<>();

        byte[] pdf = BadgeDocument.sheets(badges, List.of(), told::add);

        assertThat(told).hasSize(113).endsWith(450);
        assertThat(pdf).hasSizeLessThan(2_000_000);
        Set<String> fonts = new HashSet<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(113);
            for (PDPage page : document.getPages()) {
                assertThat(page.getMediaBox().getWidth()).isCloseTo(PDRectangle.A4.getWidth(), within());
                assertThat(page.getMediaBox().getHeight()).isCloseTo(PDRectangle.A4.getHeight(), within());
                for (COSName name : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(name).getName());
                }
            }
        }
        // A subset's name begins with letters of its own, so that two subsets of one font have two names.
        assertThat(fonts).hasSize(2);
    }

    private static org.assertj.core.data.Offset<Float> within() {
        return org.assertj.core.data.Offset.offset(0.5f);
    }

    private static Badge badge(String name) {
        return badge(name, ticket(0));
    }

    private static Badge badge(String name, String ticket) {
        return new Badge(
                "Hội nghị Ngoại vụ toàn quốc lần thứ 21",
                name,
                "Phó Giám đốc Sở Ngoại vụ",
                "Ủy ban nhân dân tỉnh Bà Rịa – Vũng Tàu",
                BadgeTemplate.standard(DelegateCategory.MEMBER),
                CODE,
                ticket);
    }

    /** As long and as varied as a signed ticket. */
    private static String ticket(int seed) {
        StringBuilder signature = new StringBuilder();
        new Random(seed)
                .ints(103, 0, 32)
                .forEach(letter -> signature.append("0123456789ABCDEFGHJKMNPQRSTVWXYZ".charAt(letter)));
        return CODE + ".Z9Y8X7W6." + signature;
    }

    private static boolean isDark(BufferedImage picture, int x, int y) {
        return (picture.getRGB(x, y) & 0xff) < 128;
    }

    private static int[] pixels(BufferedImage picture) {
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }
}
