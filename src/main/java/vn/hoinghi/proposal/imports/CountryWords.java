package vn.hoinghi.proposal.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.hoinghi.kernel.text.Texts;

/** Countries as offices write them: by ISO code, by their name in Vietnamese or English, or as everybody calls them. */
final class CountryWords {

    /** What the locale data of the platform calls otherwise. */
    private static final Map<String, String> CALLED = Map.ofEntries(
            Map.entry("my", "US"),
            Map.entry("hoa ky", "US"),
            Map.entry("usa", "US"),
            Map.entry("anh", "GB"),
            Map.entry("vuong quoc anh", "GB"),
            Map.entry("uk", "GB"),
            Map.entry("uc", "AU"),
            Map.entry("o-xtray-li-a", "AU"),
            Map.entry("bi", "BE"),
            Map.entry("ao", "AT"),
            Map.entry("duc", "DE"),
            Map.entry("phap", "FR"),
            Map.entry("nga", "RU"),
            Map.entry("lien bang nga", "RU"),
            Map.entry("han quoc", "KR"),
            Map.entry("trieu tien", "KP"),
            Map.entry("trung quoc", "CN"),
            Map.entry("nhat", "JP"),
            Map.entry("nhat ban", "JP"),
            Map.entry("lao", "LA"),
            Map.entry("cam-pu-chia", "KH"),
            Map.entry("campuchia", "KH"),
            Map.entry("thai lan", "TH"),
            Map.entry("in-do-ne-xi-a", "ID"),
            Map.entry("ma-lai-xi-a", "MY"),
            Map.entry("xinh-ga-po", "SG"),
            Map.entry("an do", "IN"),
            Map.entry("y", "IT"),
            Map.entry("ha lan", "NL"),
            Map.entry("tay ban nha", "ES"),
            Map.entry("bo dao nha", "PT"),
            Map.entry("thuy dien", "SE"),
            Map.entry("thuy si", "CH"),
            Map.entry("cong hoa sec", "CZ"),
            Map.entry("sec", "CZ"),
            Map.entry("cu-ba", "CU"),
            Map.entry("uae", "AE"),
            Map.entry("dai loan", "TW"));

    private static final Map<String, String> MEANT = meant();

    private CountryWords() {}

    private static Map<String, String> meant() {
        Map<String, String> meant = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale country = new Locale.Builder().setRegion(code).build();
            for (Locale language : List.of(Locale.ENGLISH, Locale.forLanguageTag("vi"))) {
                meant.put(Texts.folded(country.getDisplayCountry(language)), code);
            }
        }
        meant.putAll(CALLED);
        return meant;
    }

    /** The code of that country; empty where none is called so. Two letters are a code in capitals only: "My" is a name. */
    static Optional<String> read(String written) {
        boolean isCode =
                written.matches("[A-Z]{2}") && List.of(Locale.getISOCountries()).contains(written);
        return isCode ? Optional.of(written) : Optional.ofNullable(MEANT.get(Texts.folded(written)));
    }
}
