package vn.hoinghi.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * A PostgreSQL of this process's own, in a data directory that at most one process holds. A server that dies is started
 * again on the same port, so that the connection pool recovers by itself.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class);
    private static final String NAME = "hoinghi";

    private final DataDirectory directory;
    private final FileLock lock;
    private PostgresServer server;
    private boolean isClosed;

    private EmbeddedDatabase(DataDirectory directory, FileLock lock, PostgresServer server) {
        this.directory = directory;
        this.lock = lock;
        this.server = server;
    }

    /** @throws DirectoryInUse where another process runs on the same directory */
    public static EmbeddedDatabase start(DataDirectory directory) {
        try {
            FileLock lock = directory.tryLock();
            if (lock == null) {
                throw new DirectoryInUse(directory);
            }
            EmbeddedDatabase database = new EmbeddedDatabase(directory, lock, startServer(directory));
            database.server.onExit(database::revive);
            return database;
        } catch (IOException | SQLException broken) {
            throw new IllegalStateException("The embedded database in " + directory + " does not start", broken);
        }
    }

    private static PostgresServer startServer(DataDirectory directory) throws IOException, SQLException {
        Files.createDirectories(directory.path("binaries"));
        Orphans.end(directory);
        Path complete = directory.path("cluster.complete");
        if (Files.exists(complete)) {
            return PostgresServer.start(directory, 0);
        }
        // A first start that was cut short leaves half a cluster, in which nothing was ever acknowledged.
        delete(directory.path("cluster"));
        PostgresServer server = PostgresServer.start(directory, 0);
        createDatabase(server, directory.secret("database.password"));
        Files.writeString(complete, "", StandardOpenOption.CREATE, StandardOpenOption.SYNC);
        return server;
    }

    /** The application's own role owns its database and is no superuser. */
    private static void createDatabase(PostgresServer server, String password) throws SQLException {
        try (Connection connection = server.connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute("create role " + NAME + " login password '" + password + "'");
            statement.execute("create database " + NAME + " owner " + NAME);
        }
    }

    private static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> files = Files.walk(tree)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
    }

    private synchronized void revive() {
        if (isClosed) {
            return;
        }
        LOG.warn("The embedded database ended unexpectedly; starting it again");
        try {
            int port = server.port();
            server.close();
            Orphans.end(directory);
            server = PostgresServer.start(directory, port);
            server.onExit(this::revive);
        } catch (IOException broken) {
            LOG.error("The embedded database cannot be started again; restart the application", broken);
        }
    }

    /** What Quarkus is to be told of this database. */
    public synchronized Map<String, String> settings() {
        return Map.of(
                "quarkus.datasource.jdbc.url",
                "jdbc:postgresql://127.0.0.1:" + server.port() + "/" + NAME,
                "quarkus.datasource.username",
                NAME,
                "quarkus.datasource.password",
                directory.secret("database.password"),
                "hoinghi.embedded-database",
                "true");
    }

    /** Stops the server and lets go of the directory. */
    @Override
    public synchronized void close() {
        isClosed = true;
        try {
            server.close();
            lock.channel().close();
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** Another process already runs on this directory. */
    public static final class DirectoryInUse extends IllegalStateException {

        DirectoryInUse(DataDirectory directory) {
            super("The data directory " + directory + " is in use by another running Hoinghi."
                    + " Stop that one, or give this one a directory of its own with HOINGHI_DATA_DIR.");
        }
    }
}
