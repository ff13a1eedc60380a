package vn.hoinghi;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Says, once everything runs, where it is and how to try it in the first minute. */
public class Greeting implements QuarkusApplication {

    private static final String WORDS = """

            Hoinghi is at   %1$s
            Its contract    %1$s/q/swagger-ui
            Sign in as      %2$s, password %3$s

            The first minute:
              TOKEN=$(curl -s %1$s/api/v1/auth/token -H 'Content-Type: application/json' \\
                -d "{\\"username\\":\\"%2$s\\",\\"password\\":\\"%4$s\\"}" | sed 's/.*"accessToken":"\\([^"]*\\)".*/\\1/')
              curl -s "%1$s/api/v1/conferences/ngoai-vu-21/delegates?q=dang" -H "Authorization: Bearer $TOKEN"
              curl -s "%1$s/api/v1/conferences/ngoai-vu-21/summary" -H "Authorization: Bearer $TOKEN"
            """;

    private final int port;
    private final String username;
    private final Optional<String> configuredPassword;
    private final Path passwordFile;

    Greeting(
            @ConfigProperty(name = "quarkus.http.port") int port,
            @ConfigProperty(name = "hoinghi.organiser.username") String username,
            @ConfigProperty(name = "hoinghi.organiser.password") Optional<String> configuredPassword,
            @ConfigProperty(name = "hoinghi.data-dir") String dataDirectory) {
        this.port = port;
        this.username = username;
        this.configuredPassword = configuredPassword;
        this.passwordFile = Path.of(dataDirectory, "organiser.password");
    }

    @Override
    public int run(String... arguments) {
        System.out.printf(WORDS, "http://localhost:" + port, username, whereThePasswordIs(), passwordForTheShell());
        Quarkus.waitForExit();
        return 0;
    }

    private String whereThePasswordIs() {
        if (configuredPassword.isPresent()) {
            return "as given in HOINGHI_ORGANISER_PASSWORD";
        }
        return Files.exists(passwordFile) ? "in " + passwordFile : "as set on this database's first start";
    }

    private String passwordForTheShell() {
        return configuredPassword.isPresent() ? "$HOINGHI_ORGANISER_PASSWORD" : "$(cat " + passwordFile + ")";
    }
}
