package vn.hoinghi.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Server processes that outlived the application that started them. The directory is ours alone, so they may go. */
final class Orphans {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Orphans() {}

    /** Ends every process that runs a program of this directory, and returns when they are gone. */
    static void end(DataDirectory directory) throws IOException {
        Path programs = directory.path("binaries").toRealPath();
        List<ProcessHandle> orphans = ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .command()
                        .map(Path::of)
                        .filter(command -> command.startsWith(programs))
                        .isPresent())
                .toList();
        orphans.forEach(ProcessHandle::destroy);
        if (!areGone(orphans)) {
            orphans.forEach(ProcessHandle::destroyForcibly);
            areGone(orphans);
        }
        // Its process number may belong to somebody else by now, and PostgreSQL would refuse to start for that.
        Files.deleteIfExists(directory.path("cluster").resolve("postmaster.pid"));
    }

    private static boolean areGone(List<ProcessHandle> processes) {
        CompletableFuture<?>[] exits =
                processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(exits).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException stillThere) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
