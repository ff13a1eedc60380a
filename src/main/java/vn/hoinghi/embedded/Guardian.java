package vn.hoinghi.embedded;

import java.io.IOException;

/**
 * Ends the database server when this process ends, even by {@code kill -9}: a shell waits on a pipe that only this
 * process holds open, and asks the server for a fast shutdown once the pipe is closed. It must stay referenced: a
 * collected process closes its pipes.
 */
final class Guardian {

    private static final String SCRIPT = "trap '' INT TERM HUP; read -r _; kill -INT \"$0\"";

    private final Process shell;

    private Guardian(Process shell) {
        this.shell = shell;
    }

    static Guardian of(long postmaster) throws IOException {
        return new Guardian(new ProcessBuilder("/bin/sh", "-c", SCRIPT, Long.toString(postmaster))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** For a server that has ended already: its process number must not be signalled any more. */
    void dismiss() {
        shell.destroyForcibly();
    }
}
