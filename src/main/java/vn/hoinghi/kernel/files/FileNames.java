package vn.hoinghi.kernel.files;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.text.Texts;

/** Names of files as people gave them, made safe to keep and to send back. */
final class FileNames {

    private static final int LONGEST_STEM = 150;
    private static final String UNNAMED = "document";

    private FileNames() {}

    /**
     * The name without path, control characters and turns of direction, bounded, and ending as files of that type do: a
     * picture that is called a programme must not be saved as one.
     */
    static String safe(@Nullable String given, FileType type) {
        String name =
                given == null ? "" : given.substring(1 + Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')));
        String clean = Texts.singleSpaced(name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]", ""));
        String ending = ending(clean, type);
        String stem = clean.substring(0, clean.length() - ending.length()).replaceAll("^[. ]+|[. ]+$", "");
        String kept = stem.isEmpty() ? UNNAMED : bounded(stem);
        return kept + (ending.isEmpty() ? "." + type.extensions().get(0) : ending);
    }

    private static String ending(String name, FileType type) {
        String small = name.toLowerCase(Locale.ROOT);
        return type.extensions().stream()
                .map("."::concat)
                .filter(small::endsWith)
                .findFirst()
                .map(known -> name.substring(name.length() - known.length()))
                .orElse("");
    }

    private static String bounded(String stem) {
        int points = stem.codePointCount(0, stem.length());
        return points <= LONGEST_STEM
                ? stem
                : stem.substring(0, stem.offsetByCodePoints(0, LONGEST_STEM)).strip();
    }

    /** {@code Content-Disposition} (RFC 6266): the name in UTF-8 (RFC 8187), and plain letters for who cannot read that. */
    static String disposition(boolean isInline, String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .replaceAll("[^A-Za-z0-9._ ()-]", "_");
        String exact = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return (isInline ? "inline" : "attachment") + "; filename=\"" + plain + "\"; filename*=UTF-8''" + exact;
    }
}
