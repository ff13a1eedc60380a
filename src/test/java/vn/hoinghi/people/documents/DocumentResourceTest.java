package vn.hoinghi.people.documents;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.files.TestFiles;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.ApiTest;

@QuarkusTest
class DocumentResourceTest extends ApiTest {

    private TestDocuments documents;

    @Inject
    Documents facade;

    @Inject
    EntityManager entities;

    @BeforeEach
    void aDelegate() {
        documents = TestDocuments.of(aConference());
    }

    @Test
    void keeps_a_photo_and_says_what_it_is() {
        byte[] photo = TestFiles.jpeg(300, 400);

        Response made = success(documents.handIn(documents.conference.organiser, "PHOTO", "anh the.JPG", photo), 201);
        Response listed = success(documents.conference.organiser.get(documents.path("")), 200);
        Response shown = success(documents.conference.organiser.get(made.header("Location")), 200);

        assertThat(made.<Map<String, Object>>path(""))
                .containsEntry("kind", "PHOTO")
                .containsEntry("fileName", "anh the.JPG")
                .containsEntry("mediaType", "image/jpeg")
                .containsEntry("size", photo.length)
                .containsEntry("sha256", sha256(photo))
                .containsEntry("uploadedBy", "organiser")
                .containsKeys("id", "uploadedAt");
        assertThat(listed.<List<Object>>path("items")).containsExactly(made.<Object>path(""));
        assertThat(shown.<Object>path("")).isEqualTo(made.path(""));
    }

    @Test
    void serves_the_content_by_its_checked_type_once_to_who_has_it() {
        byte[] letter = TestFiles.join(TestFiles.pdf(), new byte[900_000]);
        String id = documents.handedIn("NOMINATION_LETTER", letter);

        Response content = success(documents.conference.organiser.get(documents.path("/" + id + "/content")), 200);
        Response again = documents
                .conference
                .organiser
                .request()
                .header("If-None-Match", content.header("ETag"))
                .get(documents.path("/" + id + "/content"));

        assertThat(content.asByteArray()).isEqualTo(letter);
        assertThat(content.contentType()).isEqualTo("application/pdf");
        assertThat(content.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"tep.pdf\"; filename*=UTF-8''tep.pdf");
        assertThat(content.header("Content-Length")).isEqualTo(String.valueOf(letter.length));
        assertThat(content.header("Cache-Control")).isEqualTo("private");
        assertThat(content.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(content.header("ETag")).isEqualTo("\"" + sha256(letter) + "\"");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.asByteArray()).isEmpty();
    }

    @Test
    void passes_no_part_for_the_whole() {
        String id = documents.handedIn("NOMINATION_LETTER", TestFiles.join(TestFiles.pdf(), new byte[900_000]));
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update document_contents"
                                + " set content = substring(content for 300000) where document_id = :id")
                        .setParameter("id", UUID.fromString(id))
                        .executeUpdate());

        Throwable failure = assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> catchThrowable(() -> documents
                        .conference
                        .organiser
                        .get(documents.path("/" + id + "/content"))
                        .asByteArray()));

        assertThat(failure).isNotNull();
    }

    @Test
    void keeps_vietnamese_names_and_sends_them_back() {
        String written = Normalizer.normalize("Công văn số 1* (Đà Nẵng).pdf", Normalizer.Form.NFD);

        Response made = success(documents.letterNamed("C:\\tmp\\" + written), 201);
        Response content = documents.conference.organiser.get(documents.path("/" + made.path("id") + "/content"));

        assertThat(made.<String>path("fileName")).isEqualTo("Công văn số 1* (Đà Nẵng).pdf");
        assertThat(content.header("Content-Disposition"))
                .isEqualTo(
                        "attachment; filename=\"Cong van so 1_ (Da Nang).pdf\";"
                                + " filename*=UTF-8''C%C3%B4ng%20v%C4%83n%20s%E1%BB%91%201%2A%20%28%C4%90%C3%A0%20N%E1%BA%B5ng%29.pdf");
        assertThat(content.contentType()).isEqualTo("application/pdf");
    }

    @Test
    void shows_a_photo_where_it_stands() {
        String id = documents.handedIn("PHOTO", TestFiles.png(200, 200));

        Response content = documents.conference.desk().get(documents.path("/" + id + "/content"));

        assertThat(content.header("Content-Disposition")).startsWith("inline; filename=\"tep.png\"");
        assertThat(content.contentType()).isEqualTo("image/png");
    }

    @Test
    void replaces_the_photo_before_with_its_content() {
        String before = documents.handedIn("PHOTO", TestFiles.jpeg(300, 300));

        String after = documents.handedIn("PHOTO", TestFiles.png(300, 300));

        assertThat(success(documents.conference.organiser.get(documents.path("")), 200)
                        .<List<String>>path("items.id"))
                .containsExactly(after);
        problem(documents.conference.organiser.get(documents.path("/" + before + "/content")), "not-found", 404);
    }

    @Test
    void tells_a_file_by_its_first_bytes_and_not_by_its_name() {
        Response png = success(documents.photo(TestFiles.png(300, 300)), 201);

        assertThat(png.<String>path("mediaType")).isEqualTo("image/png");
        assertThat(png.<String>path("fileName")).isEqualTo("anh.jpg.png");
        refused(documents.photo("<html><script>alert(1)</script>".getBytes(US_ASCII)), "wrong-file-type");
        refused(documents.photo("GIF89a".getBytes(US_ASCII)), "wrong-file-type");
        refused(documents.photo(TestFiles.pdf()), "wrong-file-type");
        refused(documents.letter("PK\u0003\u0004".getBytes(US_ASCII)), "wrong-file-type");
        refused(documents.letter("\n%PDF-1.7".getBytes(US_ASCII)), "wrong-file-type");
    }

    @Test
    void refuses_a_file_that_is_empty_or_too_large() {
        byte[] photo = TestFiles.join(TestFiles.jpeg(300, 300), new byte[5 * 1024 * 1024]);
        byte[] letter = TestFiles.join(TestFiles.pdf(), new byte[10 * 1024 * 1024]);
        byte[] largest = TestFiles.slice(letter, 0, 10 * 1024 * 1024);

        refused(documents.photo(new byte[0]), "empty-file");
        refused(documents.photo(photo), "file-too-large");
        refused(documents.letter(letter), "file-too-large");
        success(documents.letter(largest), 201);
    }

    @Test
    void measures_an_image_by_its_header_alone() {
        refused(documents.photo(TestFiles.jpeg(199, 300)), "image-too-small");
        refused(documents.photo(TestFiles.png(300, 199)), "image-too-small");
        refused(documents.photo(TestFiles.jpegClaiming(8001, 300)), "image-too-large");
        refused(documents.photo(TestFiles.jpegClaiming(300, 65_535)), "image-too-large");
        refused(documents.photo(TestFiles.jpegOfTwoFramesClaiming(60_000, 300)), "image-too-large");
        refused(documents.photo(TestFiles.pngClaiming(2_000_000_000, 300)), "image-too-large");
        refused(documents.letter(TestFiles.pngClaiming(300, 8001)), "image-too-large");
        refused(documents.photo(TestFiles.pngClaiming(-1, 300)), "damaged-file");
        success(documents.photo(TestFiles.jpegClaiming(8000, 8000)), 201);
        success(documents.letter(TestFiles.png(20, 20)), 201);
    }

    @Test
    void refuses_an_image_that_was_cut_off_wherever() {
        byte[] jpeg = TestFiles.jpeg(300, 300);
        byte[] png = TestFiles.png(300, 300);

        for (int at : List.of(3, 4, 5, 21, 200, 640, jpeg.length - 1)) {
            refused(documents.photo(TestFiles.slice(jpeg, 0, at)), "damaged-file");
        }
        for (int at : List.of(8, 15, 33, 40, png.length - 1)) {
            refused(documents.photo(TestFiles.slice(png, 0, at)), "damaged-file");
        }
    }

    @Test
    void drops_what_a_photo_tells_beside_the_picture_but_not_how_it_is_turned() {
        byte[] turned = documents.contentOf(documents.handedIn("PHOTO", TestFiles.jpegOfAPhone(6)));
        byte[] upright = documents.contentOf(documents.handedIn("PHOTO", TestFiles.jpegOfAPhone(1)));
        byte[] png = documents.contentOf(documents.handedIn("PHOTO", TestFiles.pngWithTexts()));

        assertThat(List.of(turned, upright, png))
                .allSatisfy(kept -> assertThat(new String(kept, US_ASCII)).doesNotContain("GPS", "xap", "Photoshop"));
        assertThat(new String(turned, US_ASCII)).contains("Exif");
        assertThat(HexFormat.of().formatHex(turned)).contains("0112000300000001" + "0006");
        assertThat(upright).isEqualTo(TestFiles.jpeg(300, 400));
        assertThat(png).isEqualTo(TestFiles.png(300, 300));
        assertThat(TestFiles.decoded(turned).getRGB(7, 7))
                .isEqualTo(TestFiles.decoded(TestFiles.jpeg(300, 400)).getRGB(7, 7));
        success(documents.photo(turned), 201);
        success(documents.photo(turned), 201);
    }

    @Test
    void keeps_ten_letters_and_not_one_more() {
        for (int letter = 0; letter < 10; letter++) {
            documents.handedIn("NOMINATION_LETTER", TestFiles.pdf());
        }
        documents.handedIn("PHOTO", TestFiles.jpeg(300, 300));

        problem(documents.letter(TestFiles.pdf()), "letters-full", 409);
        String one = documents.conference.organiser.get(documents.path("")).path("items[4].id");
        success(documents.conference.organiser.request().delete(documents.path("/" + one)), 204);
        success(documents.letter(TestFiles.pdf()), 201);
        assertThat(documents.kindsSeenBy(documents.conference.organiser))
                .hasSize(11)
                .startsWith("PHOTO");
    }

    @Test
    void shows_each_caller_what_they_need_and_hides_the_rest() {
        String photo = documents.handedIn("PHOTO", TestFiles.jpeg(300, 300));
        String letter = documents.handedIn("NOMINATION_LETTER", TestFiles.pdf());
        Api own = documents.conference.focalPoint(documents.organisation);
        Api other = documents.conference.focalPoint(documents.conference.organisation("PROVINCE"));
        Api self = documents.conference.delegateAccount(documents.delegate);
        Api colleague = documents.conference.delegateAccount(
                documents.conference.delegate(documents.organisation, "Trần Văn Bình"));
        Api desk = documents.conference.desk();

        assertThat(documents.kindsSeenBy(own)).containsExactly("PHOTO", "NOMINATION_LETTER");
        assertThat(documents.kindsSeenBy(self)).containsExactly("PHOTO", "NOMINATION_LETTER");
        assertThat(documents.kindsSeenBy(desk)).containsExactly("PHOTO");
        success(desk.get(documents.path("/" + photo + "/content")), 200);
        problem(desk.get(documents.path("/" + letter)), "not-found", 404);
        problem(desk.get(documents.path("/" + letter + "/content")), "not-found", 404);
        problem(other.get(documents.path("")), "not-found", 404);
        problem(other.get(documents.path("/" + photo + "/content")), "not-found", 404);
        problem(colleague.get(documents.path("/" + photo)), "not-found", 404);
        problem(Api.anonymous().get(documents.path("")), "unauthenticated", 401);
    }

    @Test
    void lets_only_those_hand_in_and_remove_whose_document_it_is() {
        String letter = documents.handedIn("NOMINATION_LETTER", TestFiles.pdf());
        byte[] file = TestFiles.jpeg(300, 300);
        Api own = documents.conference.focalPoint(documents.organisation);
        Api other = documents.conference.focalPoint(documents.conference.organisation("PROVINCE"));
        Api self = documents.conference.delegateAccount(documents.delegate);

        success(documents.handIn(own, "NOMINATION_LETTER", "a.pdf", TestFiles.pdf()), 201);
        success(documents.handIn(self, "PHOTO", "a.jpg", file), 201);
        problem(documents.handIn(self, "NOMINATION_LETTER", "a.pdf", TestFiles.pdf()), "forbidden", 403);
        problem(self.request().delete(documents.path("/" + letter)), "forbidden", 403);
        problem(documents.handIn(other, "PHOTO", "a.jpg", file), "not-found", 404);
        problem(other.request().delete(documents.path("/" + letter)), "not-found", 404);
        problem(documents.handIn(documents.conference.desk(), "PHOTO", "a.jpg", file), "forbidden", 403);
        success(own.request().delete(documents.path("/" + letter)), 204);
        problem(own.request().delete(documents.path("/" + letter)), "not-found", 404);
    }

    @Test
    void names_what_is_missing_from_the_form() {
        Response withoutFile = documents
                .conference
                .organiser
                .request()
                .multiPart("kind", "PHOTO")
                .post(documents.path(""));
        Response otherKind = documents.handIn(documents.conference.organiser, "PASSPORT", "a", TestFiles.pdf());

        problem(withoutFile, "invalid-request", 422);
        assertThat(withoutFile.<String>path("errors[0].pointer")).isEqualTo("/file");
        problem(otherKind, "invalid-request", 422);
        assertThat(otherKind.<String>path("errors[0].pointer")).isEqualTo("/kind");
    }

    @Test
    void keeps_one_document_for_a_repeated_request() {
        Response first = keyed(TestFiles.pdf());
        Response again = keyed(TestFiles.pdf());

        assertThat(again.<String>path("id")).isEqualTo(first.path("id"));
        assertThat(documents.kindsSeenBy(documents.conference.organiser)).hasSize(1);
    }

    private Response keyed(byte[] content) {
        return success(
                documents
                        .conference
                        .organiser
                        .request()
                        .header("Idempotency-Key", "once")
                        .multiPart("kind", "NOMINATION_LETTER")
                        .multiPart("file", "a.pdf", content)
                        .post(documents.path("")),
                201);
    }

    @Test
    void go_with_a_person_who_is_merged() {
        String kept = documents.conference.delegate(documents.organisation, "Nguyen Thi Hoa");
        documents.handedIn("PHOTO", TestFiles.jpeg(300, 300));
        documents.handedIn("NOMINATION_LETTER", TestFiles.pdf());

        success(
                documents.conference.organiser.put(
                        documents.conference.path("/delegates/" + kept + "/merge"),
                        1,
                        Map.of("duplicate", documents.delegate, "duplicateVersion", 1)),
                200);

        assertThat(documents
                        .conference
                        .organiser
                        .get(documents.conference.path("/delegates/" + kept + "/documents"))
                        .<List<String>>path("items.kind"))
                .containsExactly("PHOTO", "NOMINATION_LETTER");
        assertThat(documents.kindsSeenBy(documents.conference.organiser)).isEmpty();
    }

    @Test
    void tells_others_who_has_a_photo() {
        String without = documents.conference.delegate(documents.organisation, "Trần Văn Bình");
        documents.handedIn("PHOTO", TestFiles.jpeg(300, 300));
        UUID conference = UUID.fromString(documents
                .conference
                .organiser
                .get(documents.conference.path(""))
                .path("id"));
        UUID delegate = UUID.fromString(documents.delegate);

        Set<UUID> found = facade.withPhoto(conference, List.of(delegate, UUID.fromString(without)));

        assertThat(found).containsExactly(delegate);
        assertThat(facade.withPhoto(UUID.randomUUID(), List.of(delegate))).isEmpty();
        assertThat(facade.withPhoto(conference, List.of())).isEmpty();
    }

    private static void refused(Response answer, String fault) {
        problem(answer, "invalid-request", 422);
        assertThat(answer.<List<String>>path("errors.pointer")).containsExactly("/file");
        assertThat(answer.<List<String>>path("errors.code")).containsExactly(fault);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
