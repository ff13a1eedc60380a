package vn.hoinghi.access;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses to run in production against an external database with a secret that stands in this repository: whoever reads
 * it could sign in. The embedded database makes secrets of its own.
 */
@Singleton
public class SafeStart {

    /** The password of development and tests, and those the deployment examples put in place of a real one. */
    static final Set<String> PUBLIC_SECRETS = Set.of("only-for-development", "change-me", "changeme");

    private final boolean isEmbedded;
    private final Optional<String> organiserPassword;
    private final Optional<String> databasePassword;

    SafeStart(
            @ConfigProperty(name = "hoinghi.embedded-database") boolean isEmbedded,
            @ConfigProperty(name = "hoinghi.organiser.password") Optional<String> organiserPassword,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> databasePassword) {
        this.isEmbedded = isEmbedded;
        this.organiserPassword = organiserPassword;
        this.databasePassword = databasePassword;
    }

    /** Before anything else is done at the start. */
    public void check(@Observes @Priority(1) StartupEvent start) {
        check(LaunchMode.current());
    }

    void check(LaunchMode mode) {
        if (mode != LaunchMode.NORMAL || isEmbedded) {
            return;
        }
        refusePublic("HOINGHI_ORGANISER_PASSWORD", organiserPassword);
        refusePublic("QUARKUS_DATASOURCE_PASSWORD", databasePassword);
    }

    private static void refusePublic(String setting, Optional<String> secret) {
        if (secret.filter(PUBLIC_SECRETS::contains).isPresent()) {
            throw new IllegalStateException(
                    "Refusing to start: " + setting + " is a default that everybody can read. Set one of your own.");
        }
    }
}
