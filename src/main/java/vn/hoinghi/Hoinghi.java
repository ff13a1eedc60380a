package vn.hoinghi;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.embedded.DataDirectory;
import vn.hoinghi.embedded.EmbeddedDatabase;

/** Starts the application, and before it the embedded database unless an external one is configured. */
@QuarkusMain
public class Hoinghi {

    /** Held for the life of the process: with it goes the guardian that ends the server when we end. */
    @SuppressWarnings("UnusedVariable")
    private static @Nullable EmbeddedDatabase embedded;

    public static void main(String... arguments) {
        // The server would refuse an unreadable address with an empty answer; RequestLimits says what is wrong with it.
        System.setProperty("vertx.disableURIValidation", "true");
        if (!hasExternalDatabase()) {
            embedded = startEmbedded();
        }
        Quarkus.run(Greeting.class, arguments);
    }

    private static boolean hasExternalDatabase() {
        return System.getenv("QUARKUS_DATASOURCE_JDBC_URL") != null
                || System.getProperty("quarkus.datasource.jdbc.url") != null;
    }

    private static EmbeddedDatabase startEmbedded() {
        try {
            EmbeddedDatabase database = EmbeddedDatabase.start(DataDirectory.fromEnvironment());
            database.settings().forEach(System::setProperty);
            return database;
        } catch (EmbeddedDatabase.DirectoryInUse inUse) {
            System.err.println(inUse.getMessage());
            System.exit(1);
            throw inUse;
        }
    }
}
