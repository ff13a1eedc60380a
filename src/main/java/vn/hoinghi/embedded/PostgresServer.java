package vn.hoinghi.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** One run of the server on a cluster, with its guardian. */
final class PostgresServer {

    /** Crash recovery of a busy day's log may take a while; the first start unpacks the server as well. */
    private static final Duration STARTUP = Duration.ofMinutes(2);

    private final EmbeddedPostgres server;
    private final ProcessHandle postmaster;
    private final Guardian guardian;

    private PostgresServer(EmbeddedPostgres server, ProcessHandle postmaster, Guardian guardian) {
        this.server = server;
        this.postmaster = postmaster;
        this.guardian = guardian;
    }

    /** @param port to listen on, 0 for any free one */
    static PostgresServer start(DataDirectory directory, int port) throws IOException {
        // The library keeps its unpacked server below this; the default is a directory everybody can write to.
        System.setProperty("ot.epg.working-dir", directory.path("binaries").toString());
        Path cluster = directory.path("cluster");
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(cluster)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(STARTUP)
                .setPort(port)
                // Options of initdb, despite the name; the library's own "trust" comes before and is overridden.
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", directory.path("database.password").toString())
                .setLocaleConfig("locale", "C")
                .setConnectConfig("password", directory.secret("database.password"))
                // The library trades durability for speed by default, with -F; these come after it.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "''")
                .setServerConfig("max_connections", "100")
                .start();
        long postmaster = Long.parseLong(
                Files.readAllLines(cluster.resolve("postmaster.pid")).get(0).strip());
        return new PostgresServer(server, ProcessHandle.of(postmaster).orElseThrow(), Guardian.of(postmaster));
    }

    int port() {
        return server.getPort();
    }

    Connection connectAsSuperuser() throws SQLException {
        return server.getPostgresDatabase().getConnection();
    }

    /** Runs the action when the server ends, whoever ended it. */
    void onExit(Runnable action) {
        var unused = postmaster.onExit().thenRun(action);
    }

    /** Stops the server, or cleans up after one that has ended. */
    void close() throws IOException {
        guardian.dismiss();
        server.close();
    }
}
