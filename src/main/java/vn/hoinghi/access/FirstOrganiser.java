package vn.hoinghi.access;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.hoinghi.embedded.DataDirectory;
import vn.hoinghi.kernel.Role;

/** Sees to it that somebody can sign in: the organiser's account is there from the first start on. */
@Singleton
public class FirstOrganiser {

    static final String PASSWORD_FILE = "organiser.password";

    private final EntityManager entities;
    private final KeyRing keys;
    private final String username;
    private final Optional<String> configured;
    private final String dataDirectory;

    FirstOrganiser(
            EntityManager entities,
            KeyRing keys,
            @ConfigProperty(name = "hoinghi.organiser.username") String username,
            @ConfigProperty(name = "hoinghi.organiser.password") Optional<String> configured,
            @ConfigProperty(name = "hoinghi.data-dir") String dataDirectory) {
        this.entities = entities;
        this.keys = keys;
        this.username = username;
        this.configured = configured;
        this.dataDirectory = dataDirectory;
    }

    /** Before the sample conference is loaded. A configured password that has changed is taken over. */
    @Transactional
    public void arrive(@Observes @Priority(100) StartupEvent start) {
        keys.publishOwn();
        // Nodes that start together on an empty database make one organiser.
        entities.createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtext('first organiser')) as text)", String.class)
                .getResultList();
        Account account = Account.named(username).orElse(null);
        if (account == null) {
            Account.of(username, firstPassword(), Role.ORGANISER).persist();
        } else if (configured.isPresent() && !account.hasPassword(configured.get())) {
            account.passwordHash = Passwords.hash(configured.get());
        }
    }

    private String firstPassword() {
        return configured.orElseGet(
                () -> DataDirectory.at(Path.of(dataDirectory)).secret(PASSWORD_FILE));
    }
}
