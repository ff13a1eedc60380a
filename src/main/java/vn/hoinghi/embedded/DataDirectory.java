package vn.hoinghi.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The directory in which everything the application must keep is kept: the database's files and its secrets. */
public final class DataDirectory {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path root;

    private DataDirectory(Path root) {
        this.root = root;
    }

    /** The directory named by {@code HOINGHI_DATA_DIR}, or {@code ./data}; it is made where it is missing. */
    public static DataDirectory fromEnvironment() {
        return at(Path.of(setting("HOINGHI_DATA_DIR", "data")));
    }

    public static DataDirectory at(Path root) {
        try {
            Path absolute = root.toAbsolutePath().normalize();
            Files.createDirectories(absolute);
            Files.setPosixFilePermissions(absolute, PosixFilePermissions.fromString("rwx------"));
            return new DataDirectory(absolute);
        } catch (IOException unusable) {
            throw new UncheckedIOException("The data directory " + root + " cannot be used", unusable);
        }
    }

    /** An environment variable, or the system property of the same meaning: {@code HOINGHI_DATA_DIR}, hoinghi.data.dir. */
    public static String setting(String variable, String otherwise) {
        String property = System.getProperty(variable.toLowerCase(Locale.ROOT).replace('_', '.'));
        return property != null ? property : System.getenv().getOrDefault(variable, otherwise);
    }

    public Path path(String name) {
        return root.resolve(name);
    }

    @Override
    public String toString() {
        return root.toString();
    }

    /**
     * Holds the directory for this process until the process ends.
     *
     * @return the lock, or null where another process holds the directory
     */
    @Nullable
    FileLock tryLock() throws IOException {
        FileChannel channel =
                FileChannel.open(path("hoinghi.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        return channel.tryLock();
    }

    /** The secret of that name, made on first use: 192 random bits, in a file that only its owner can read. */
    public String secret(String name) {
        return secret(name, () -> {
            byte[] bits = new byte[24];
            RANDOM.nextBytes(bits);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        });
    }

    /** The secret of that name, made on first use by {@code maker}, in a file that only its owner can read. */
    public String secret(String name, Supplier<String> maker) {
        Path file = path(name);
        try {
            if (Files.exists(file)) {
                return Files.readString(file).strip();
            }
            String secret = maker.get();
            write(file, secret);
            return secret;
        } catch (IOException unusable) {
            throw new UncheckedIOException("The secret " + file + " cannot be kept", unusable);
        }
    }

    /** Written beside and moved into place, so that a crash leaves all of the file or none of it. */
    private static void write(Path file, String secret) throws IOException {
        Path draft = Files.createTempFile(
                file.getParent(),
                "secret",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap((secret + "\n").getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
