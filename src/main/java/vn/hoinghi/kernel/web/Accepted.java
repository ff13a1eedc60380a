package vn.hoinghi.kernel.web;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.util.Locale;
import java.util.stream.Stream;

/** Which of several media types a caller takes best. */
public final class Accepted {

    private Accepted() {}

    /**
     * The one that is taken best, the first of those taken alike.
     *
     * @throws NotAcceptableException where none is taken
     */
    public static String of(Request request, String... mediaTypes) {
        Variant chosen = request.selectVariant(Stream.of(mediaTypes)
                .map(type -> new Variant(MediaType.valueOf(type), (Locale) null, null))
                .toList());
        if (chosen == null) {
            throw new NotAcceptableException();
        }
        return Stream.of(mediaTypes)
                .filter(type -> chosen.getMediaType().toString().startsWith(type))
                .findFirst()
                .orElseThrow(NotAcceptableException::new);
    }
}
