package vn.hoinghi.kernel.testing;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
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
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false));
    }

    /** A fresh, empty conference and its organiser. */
    protected static TestConference aConference() {
        return TestConference.fresh();
    }
}
