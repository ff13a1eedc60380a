package vn.hoinghi.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.LaunchMode;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeStartTest {

    @ParameterizedTest
    @ValueSource(strings = {"only-for-development", "change-me", "changeme"})
    void refuses_a_public_secret_in_production_on_an_external_database(String secret) {
        SafeStart organiser = new SafeStart(false, Optional.of(secret), Optional.empty());
        SafeStart database = new SafeStart(false, Optional.empty(), Optional.of(secret));

        assertThatThrownBy(() -> organiser.check(LaunchMode.NORMAL)).hasMessageContaining("HOINGHI_ORGANISER_PASSWORD");
        assertThatThrownBy(() -> database.check(LaunchMode.NORMAL)).hasMessageContaining("QUARKUS_DATASOURCE_PASSWORD");
    }

    @Test
    void lets_secrets_of_ones_own_and_the_embedded_database_start() {
        SafeStart external = new SafeStart(false, Optional.of("một mật khẩu riêng"), Optional.of("another"));
        SafeStart embedded = new SafeStart(true, Optional.of("change-me"), Optional.empty());
        SafeStart development = new SafeStart(false, Optional.of("only-for-development"), Optional.empty());

        assertThatCode(() -> external.check(LaunchMode.NORMAL)).doesNotThrowAnyException();
        assertThatCode(() -> embedded.check(LaunchMode.NORMAL)).doesNotThrowAnyException();
        assertThatCode(() -> development.check(LaunchMode.TEST)).doesNotThrowAnyException();
    }
}
