package vn.hoinghi.kernel.testing;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The built application as {@code java -jar} starts it, with the database that it keeps in a directory of its own. It can
 * be killed as {@code kill -9} kills, and started again in the same place.
 */
public final class RunningHoinghi {

    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final long PATIENCE_SECONDS = 120;

    private final Path directory;
    private final int port;
    private Process process;

    private RunningHoinghi(Path directory, int port) {
        this.directory = directory;
        this.port = port;
    }

    /** Starts it with an empty database, and makes it the one that the test client speaks to. */
    public static RunningHoinghi start() throws Exception {
        try (ServerSocket free = new ServerSocket(0)) {
            RunningHoinghi started = new RunningHoinghi(Files.createTempDirectory("hoinghi-it"), free.getLocalPort());
            RestAssured.baseURI = "http://127.0.0.1";
            RestAssured.port = started.port;
            free.close();
            started.startAgain();
            return started;
        }
    }

    /** Starts it where it was, and returns when it is ready. */
    public void startAgain() throws Exception {
        ProcessBuilder command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-jar", JAR.toString());
        command.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_"));
        command.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        command.environment().put("HOINGHI_DATA_DIR", directory.resolve("data").toString());
        command.environment().put("HOINGHI_SAMPLE", "false");
        command.environment().put("HOINGHI_ORGANISER_PASSWORD", "only-for-development");
        process = command.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        directory.resolve("log").toFile()))
                .start();
        awaitReady();
    }

    private void awaitReady() throws Exception {
        long start = System.nanoTime();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() - start > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
                throw new AssertionError("it does not start: " + Files.readString(directory.resolve("log")));
            }
            Thread.sleep(50);
        }
    }

    private boolean isReady() throws IOException {
        try {
            var health = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/q/health/ready")
                    .toURL()
                    .openConnection();
            return health.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** As {@code kill -9}. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** The same to the database's postmaster. */
    public void killDatabase() throws IOException {
        ProcessHandle.of(Long.parseLong(postmaster().get(0))).ifPresent(ProcessHandle::destroyForcibly);
    }

    public String databaseUrl() throws IOException {
        return "jdbc:postgresql://127.0.0.1:" + postmaster().get(3) + "/hoinghi";
    }

    public String databasePassword() throws IOException {
        return Files.readString(directory.resolve("data/database.password")).strip();
    }

    private List<String> postmaster() throws IOException {
        return Files.readAllLines(directory.resolve("data/cluster/postmaster.pid"));
    }

    /** Stops it, and leaves nothing behind. */
    public void remove() throws Exception {
        process.destroy();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            kill();
        }
        long start = System.nanoTime();
        while (!isDeleted()) {
            if (System.nanoTime() - start > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
                throw new AssertionError("its database does not end: " + directory);
            }
            Thread.sleep(100);
        }
    }

    /** Not while a database that was killed is on its way down, and writes. */
    private boolean isDeleted() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
            return true;
        } catch (DirectoryNotEmptyException | NoSuchFileException | UncheckedIOException stillThere) {
            return false;
        }
    }
}
