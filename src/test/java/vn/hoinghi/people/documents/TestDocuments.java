package vn.hoinghi.people.documents;

import static vn.hoinghi.kernel.testing.Expect.success;

import io.restassured.RestAssured;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.TestConference;

/** One delegate of one organisation, and what is handed in for them. */
final class TestDocuments {

    final TestConference conference;
    final String organisation;
    final String delegate;

    private TestDocuments(TestConference conference) {
        this.conference = conference;
        this.organisation = conference.organisation("PROVINCE");
        this.delegate = conference.delegate(organisation, "Nguyễn Thị Hoa");
    }

    static TestDocuments of(TestConference conference) {
        return new TestDocuments(conference);
    }

    String path(String after) {
        return conference.path("/delegates/" + delegate + "/documents" + after);
    }

    Response handIn(Api caller, String kind, String fileName, byte[] content) {
        return caller.request()
                .multiPart("kind", kind)
                .multiPart(new MultiPartSpecBuilder(content)
                        .controlName("file")
                        .fileName(fileName)
                        .charset(StandardCharsets.UTF_8)
                        .mimeType("application/octet-stream")
                        .build())
                .post(path(""));
    }

    /** A letter sent as browsers and phones do it, with its name in UTF-8; the test client would make it ASCII. */
    Response letterNamed(String fileName) {
        String form = "--b\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\nNOMINATION_LETTER\r\n"
                + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName + "\"\r\n"
                + "Content-Type: text/html\r\n\r\n%PDF-1.7\r\n--b--\r\n";
        EncoderConfig asText = EncoderConfig.encoderConfig()
                .encodeContentTypeAs("multipart/form-data", ContentType.TEXT)
                .defaultContentCharset(StandardCharsets.UTF_8);
        return conference
                .organiser
                .request()
                .config(RestAssured.config.encoderConfig(asText))
                .contentType("multipart/form-data; boundary=b")
                .body(form)
                .post(path(""));
    }

    Response photo(byte[] content) {
        return handIn(conference.organiser, "PHOTO", "anh.jpg", content);
    }

    Response letter(byte[] content) {
        return handIn(conference.organiser, "NOMINATION_LETTER", "cong-van.pdf", content);
    }

    /** A document that is there. */
    String handedIn(String kind, byte[] content) {
        return success(handIn(conference.organiser, kind, "tep", content), 201).path("id");
    }

    List<String> kindsSeenBy(Api caller) {
        return success(caller.get(path("")), 200).path("items.kind");
    }

    byte[] contentOf(String document) {
        return success(conference.organiser.get(path("/" + document + "/content")), 200)
                .asByteArray();
    }
}
