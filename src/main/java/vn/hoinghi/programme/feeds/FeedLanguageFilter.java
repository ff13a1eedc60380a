package vn.hoinghi.programme.feeds;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.Language;

/** In which language a feed is told: the one asked for, else the caller's. Calendar programs keep the address only. */
public class FeedLanguageFilter {

    @QueryParam("language")
    @Pattern(regexp = "vi|en")
    @Size(max = 2)
    public @Nullable String language;

    @Context
    public @Nullable HttpHeaders headers;

    public Language chosen() {
        if (language != null) {
            return Language.valueOf(language.toUpperCase(Locale.ROOT));
        }
        return headers == null ? Language.VI : Language.preferred(headers.getAcceptableLanguages());
    }
}
