package vn.hoinghi.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GzipTest {

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate, GZIP;q=0.5", "br;q=1.0,gzip;q=1.0", "gzip ; q=0.001, *"})
    void is_accepted(String header) {
        assertThat(Gzip.isAccepted(header)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "identity", "gzip;q=0", "gzip; q=0.000, br", "x-gzipped"})
    void is_not_accepted(String header) {
        assertThat(Gzip.isAccepted(header)).isFalse();
    }
}
