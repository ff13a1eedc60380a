package vn.hoinghi.kernel.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoinghi.kernel.pdf.DocumentFonts.Weight;

class RunsTest {

    private final PDDocument document = new PDDocument();
    private final DocumentFonts fonts = new DocumentFonts(document);

    @AfterEach
    void close() throws IOException {
        document.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nguyễn Thị Ước",
                "राजेश सिद्धार्थ",
                "சுப்பிரமணியன்",
                "চট্টোপাধ্যায়",
                "సుబ్రహ్మణ్యం",
                "ಕೃಷ್ಣಮೂರ್ತಿ",
                "ശ്രീകൃഷ്ണൻ",
                "શ્રી પટેલ",
                "ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ",
                "ପଟ୍ଟନାୟକ",
                "ශ්‍රී වික්‍රමසිංහ",
                "สมชาย ปู่ย่า",
                "ຄຳແພງ ຕັ້ງ ນ້ຳ",
                "ស្រីមុំ",
                "မြင့်သိန်း",
                "محمد عبد الله ١٢٣",
                "דָּוִד בן־גוריון",
                "მაისურაძე",
                "Հովհաննես",
                "ተስፋዬ",
                "އަޙްމަދު",
                "张伟",
                "張偉",
                "山田たろう",
                "ヤマダ・タロウ",
                "김민준"
            })
    void finds_a_glyph_for_every_character(String name) throws IOException {
        assertThat(fonts.missing(name)).isEmpty();
        for (Run run : Runs.of(name, Weight.BOLD, fonts)) {
            assertThat(run.width()).isPositive();
        }
    }

    @Test
    void puts_letters_together_and_marks_in_their_places() {
        assertThat(Shaper.shape("NotoSansDevanagari-Bold", "द्ध", false).glyphs())
                .hasSize(1);
        assertThat(Shaper.shape("NotoSansTamil-Bold", "ஸ்ரீ", false).glyphs()).hasSize(1);
        assertThat(Shaper.shape("NotoSansSinhala-Bold", "ශ්‍ර", false).glyphs())
                .hasSizeLessThan(Shaper.shape("NotoSansSinhala-Bold", "ශ්ර", false)
                                .glyphs()
                                .size()
                        + 1);
        assertThat(Shaper.shape("NotoSansLao-Bold", "ຕັ້", false).glyphs().get(2))
                .isNotEqualTo(
                        Shaper.shape("NotoSansLao-Bold", "ຕ້", false).glyphs().get(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"द्ध", "ஸ்ரீ", "శ్రీ"})
    void draws_together_what_belongs_together(String syllable) throws IOException {
        float apart = 0;
        for (int character : syllable.codePoints().toArray()) {
            apart += fonts.width(Character.toString(character), Weight.BOLD);
        }

        float together = fonts.width(syllable, Weight.BOLD);

        assertThat(together).isLessThan(apart);
    }

    @Test
    void joins_arabic_letters_and_draws_them_from_right_to_left() {
        List<Shaper.Placed> joined =
                Shaper.shape("NotoSansArabic-Bold", "بب", true).glyphs();
        List<Shaper.Placed> alone =
                Shaper.shape("NotoSansArabic-Bold", "ب", true).glyphs();

        assertThat(joined)
                .extracting(Shaper.Placed::glyph)
                .doesNotContain(alone.get(0).glyph());
        assertThat(joined.get(0).glyph()).isNotEqualTo(joined.get(1).glyph());
    }

    @Test
    void orders_what_is_read_from_the_right_beside_what_is_read_from_the_left() throws IOException {
        assertThat(Runs.of("H.E. محمد علي (UAE)", Weight.BOLD, fonts))
                .extracting(Run::text)
                .containsExactly("H.E. ", "محمد علي", " (UAE)");
        assertThat(Runs.of("محمد UAE علي", Weight.BOLD, fonts))
                .extracting(run -> run.text().strip())
                .filteredOn(text -> !text.isEmpty())
                .containsExactly("علي", "UAE", "محمد");
    }

    @Test
    void names_what_no_font_has() throws IOException {
        assertThat(fonts.missing("An \ud83d\ude00 ཀ")).containsExactly(0xf40, 0x1f600);
    }
}
