package vn.hoinghi.kernel.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.ObjectMapperConfig;
import io.restassured.config.RestAssuredConfig;
import org.junit.jupiter.api.BeforeAll;

/**
 * A test over HTTP on real PostgreSQL. All of them share one start of the application; each makes a conference of its
 * own, so none sees another's data. Each says {@code @QuarkusTest} itself: the annotation is not inherited.
 */
@QuarkusTestResource(TestDatabase.class)
public abstract class ApiTest {

    @BeforeAll
    static void configureClient() {
        RestAssured.config = RestAssuredConfig.config()
                .encoderConfig(EncoderConfig.encoderConfig()
                        .defaultContentCharset("UTF-8")
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false))
                // Instants go out as RFC 3339 writes them, as from an app.
                .objectMapperConfig(ObjectMapperConfig.objectMapperConfig()
                        .jackson2ObjectMapperFactory((type, charset) -> new ObjectMapper()
                                .registerModule(new JavaTimeModule())
                                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)));
    }

    /** A fresh, empty conference and its organiser. */
    protected static TestConference aConference() {
        return TestConference.fresh();
    }
}
