package vn.hoinghi.kernel.imports;

import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file somebody sent.
 *
 * @param columns what they say of its headings, as JSON
 * @param user who sent it
 * @param organisation whose rows alone it may have; null where they may be anybody's
 */
public record SentFile(
        Path file,
        String fileName,
        @Nullable String columns,
        String user,
        @Nullable UUID organisation) {}
