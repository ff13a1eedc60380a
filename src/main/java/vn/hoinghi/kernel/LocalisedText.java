package vn.hoinghi.kernel;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A human text in Vietnamese, which is required, and perhaps in English. In tables it is two columns, {@code <name>_vi}
 * and {@code <name>_en}; responses are never resolved to one language.
 */
@Embeddable
public record LocalisedText(
        @NotBlank @Size(max = 4000) String vi,
        @Nullable @Size(max = 4000) String en) {

    /** An English text that is blank is none. */
    public LocalisedText {
        en = en == null || en.isBlank() ? null : en;
    }

    public static LocalisedText of(String vi, String en) {
        return new LocalisedText(vi, en);
    }

    /** The text in that language; Vietnamese where there is no English. */
    public String in(Language language) {
        return language == Language.EN && en != null ? en : vi;
    }
}
