package vn.hoinghi.kernel;

import java.util.List;
import java.util.Locale;

/** A language the system itself speaks. Vietnamese is the default. */
public enum Language {
    VI,
    EN;

    /** The first of the caller's languages, in order of preference, that the system speaks; else Vietnamese. */
    public static Language preferred(List<Locale> acceptable) {
        return acceptable.stream()
                .map(Locale::getLanguage)
                .filter(language -> language.equals("vi") || language.equals("en"))
                .findFirst()
                .filter("en"::equals)
                .map(english -> EN)
                .orElse(VI);
    }
}
