package vn.hoinghi.kernel.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import vn.hoinghi.embedded.DataDirectory;
import vn.hoinghi.embedded.EmbeddedDatabase;

/** The embedded database as in production, in a temporary directory; an external one where the environment names it. */
public class TestDatabase implements QuarkusTestResourceLifecycleManager {

    private Path directory;
    private EmbeddedDatabase database;

    @Override
    public Map<String, String> start() {
        try {
            directory = Files.createTempDirectory("hoinghi-test");
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
        Map<String, String> settings = new HashMap<>(Map.of("hoinghi.data-dir", directory.toString()));
        if (System.getenv("QUARKUS_DATASOURCE_JDBC_URL") == null) {
            database = EmbeddedDatabase.start(DataDirectory.at(directory));
            settings.putAll(database.settings());
        }
        settings.put("hoinghi.sample", "false");
        settings.put("hoinghi.mail.host", "localhost");
        settings.put("hoinghi.mail.port", Integer.toString(TestMailServer.PORT));
        return settings;
    }

    @Override
    public void stop() {
        if (database != null) {
            database.close();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }
}
