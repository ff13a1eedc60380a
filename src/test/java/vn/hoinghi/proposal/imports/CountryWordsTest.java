package vn.hoinghi.proposal.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountryWordsTest {

    @ParameterizedTest
    @CsvSource({
        "FR, FR", "Pháp, FR", "PHAP, FR", "France, FR", "Nhật Bản, JP", "Nhật, JP", "Mỹ, US", "Hoa Kỳ, US",
        "United States, US", "Hàn Quốc, KR", "Đức, DE", "Anh, GB", "Úc, AU", "My, US", "MY, MY", "Malaysia, MY",
        "Lào, LA", "Campuchia, KH", "Singapore, SG", "Ý, IT", "Séc, CZ"
    })
    void understands_codes_and_what_everybody_calls_them(String written, String code) {
        assertThat(CountryWords.read(written)).contains(code);
    }

    @Test
    void guesses_nothing() {
        assertThat(CountryWords.read("Châu Âu")).isEmpty();
        assertThat(CountryWords.read("XX")).isEmpty();
        assertThat(CountryWords.read("fr")).isEmpty();
        assertThat(CountryWords.read("")).isEmpty();
    }
}
