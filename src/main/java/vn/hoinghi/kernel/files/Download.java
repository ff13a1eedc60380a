package vn.hoinghi.kernel.files;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/** A kept file as it goes out: under the type that was found in it, and never taken for another ({@code nosniff}). */
public final class Download {

    private Download() {}

    /** To be saved, and not shown by the browser. */
    public static Response saved(KeptFile file, InputStream content) {
        return of(file, content, false);
    }

    /** To be shown where it stands. */
    public static Response shown(KeptFile file, InputStream content) {
        return of(file, content, true);
    }

    private static Response of(KeptFile file, InputStream content, boolean isInline) {
        return Response.ok(content)
                .type(MediaType.valueOf(file.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, FileNames.disposition(isInline, file.name()))
                .header(HttpHeaders.CONTENT_LENGTH, file.size())
                .header(HttpHeaders.CACHE_CONTROL, "private")
                .header(HttpHeaders.ETAG, "\"" + file.sha256() + "\"")
                .build();
    }
}
