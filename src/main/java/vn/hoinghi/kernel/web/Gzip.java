package vn.hoinghi.kernel.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Answers that are compressed once and not for each who asks. */
public final class Gzip {

    public static final String NAME = "gzip";

    private static final Pattern ACCEPTED = Pattern.compile(
            "(^|,)\\s*gzip\\s*(;\\s*q=(1(\\.0*)?|0\\.0*[1-9]\\d*)\\s*)?(,|$)", Pattern.CASE_INSENSITIVE);

    private Gzip() {}

    /** Whether whoever sent that {@code Accept-Encoding} takes it. */
    public static boolean isAccepted(@Nullable String acceptEncoding) {
        return acceptEncoding != null && ACCEPTED.matcher(acceptEncoding).find();
    }

    public static byte[] of(byte[] bytes) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return compressed.toByteArray();
    }
}
