package vn.hoinghi.kernel.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A small file may unpack to gigabytes. What its directory says of sizes is the sender's word, so the parts are unpacked
 * once and counted before anything is parsed.
 */
final class InflatedSize {

    private static final long MOST = 200L * 1024 * 1024;

    /** The reader keeps shared strings in memory; it must not fill it. */
    private static final long MOST_SHARED_STRINGS = 64L * 1024 * 1024;

    private InflatedSize() {}

    /** @throws vn.hoinghi.kernel.problem.Problem {@code import-not-readable} where it is too large when unpacked */
    static void check(ZipFile archive) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long left = MOST;
        for (ZipEntry part : Collections.list(archive.entries())) {
            boolean isSharedStrings = part.getName().toLowerCase(Locale.ROOT).endsWith("sharedstrings.xml");
            long most = isSharedStrings ? Math.min(left, MOST_SHARED_STRINGS) : left;
            try (InputStream inflated = archive.getInputStream(part)) {
                left -= count(inflated, buffer, most);
            }
        }
    }

    private static long count(InputStream inflated, byte[] buffer, long most) throws IOException {
        long size = 0;
        for (int read = inflated.read(buffer); read >= 0; read = inflated.read(buffer)) {
            size += read;
            if (size > most) {
                throw Sheet.notReadable("Tệp giải nén quá lớn.", "It is too large when unpacked.");
            }
        }
        return size;
    }
}
