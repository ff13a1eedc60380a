package vn.hoinghi.proposal.attachments;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.files.TestFiles;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.ApiTest;

@QuarkusTest
class ProposalAttachmentTest extends ApiTest {

    private TestAttachments attachments;
    private String proposal;

    @BeforeEach
    void aProposal() {
        attachments = TestAttachments.in(aConference());
        proposal = attachments.proposals.filed();
    }

    @Test
    void keeps_a_file_and_says_what_it_is() {
        byte[] file = TestFiles.docx();

        Response made = success(attachments.attach(attachments.author, proposal, "C:\\a\\to trinh.docx", file), 201);
        Response shown = success(attachments.author.get(made.header("Location")), 200);

        assertThat(made.<Map<String, Object>>path(""))
                .containsEntry("proposal", proposal)
                .containsEntry("organisation", attachments.proposals.province)
                .containsEntry("fileName", "to trinh.docx")
                .containsEntry("mediaType", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
                .containsEntry("size", file.length)
                .doesNotContainKey("answer");
        assertThat(shown.<Object>path("")).isEqualTo(made.path(""));
        assertThat(attachments.seenBy(attachments.author, proposal)).containsExactly(made.<String>path("id"));
    }

    @Test
    void sends_the_content_to_be_saved_under_its_checked_type() {
        byte[] file = TestFiles.join(TestFiles.pdf(), new byte[900_000]);
        String id = success(attachments.attach(attachments.author, proposal, "tep.html", file), 201)
                .path("id");
        String content = attachments.path(proposal, "/" + id + "/content");

        Response sent = success(attachments.author.get(content), 200);
        Response again = attachments
                .author
                .request()
                .header("If-None-Match", sent.header("ETag"))
                .get(content);

        assertThat(sent.asByteArray()).isEqualTo(file);
        assertThat(sent.contentType()).isEqualTo("application/pdf");
        assertThat(sent.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"tep.html.pdf\"; filename*=UTF-8''tep.html.pdf");
        assertThat(sent.header("Content-Length")).isEqualTo(String.valueOf(file.length));
        assertThat(sent.header("Cache-Control")).isEqualTo("private");
        assertThat(sent.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void tells_a_file_by_its_content() {
        success(attachments.attach(attachments.author, proposal, "a", TestFiles.xlsx()), 201);
        success(attachments.attach(attachments.author, proposal, "a", TestFiles.png(20, 20)), 201);
        success(attachments.attach(attachments.author, proposal, "a", TestFiles.jpeg(20, 20)), 201);

        refused("<html><script>alert(1)</script>".getBytes(US_ASCII), "wrong-file-type");
        refused(TestFiles.zip(), "wrong-file-type");
        refused("PK\u0003\u0004 nothing of the kind".getBytes(US_ASCII), "wrong-file-type");
        refused(TestFiles.docxWithMacros(), "wrong-file-type");
        refused(TestFiles.docm(), "wrong-file-type");
        refused(new byte[0], "empty-file");
        refused(TestFiles.join(TestFiles.pdf(), new byte[10 * 1024 * 1024]), "file-too-large");
        refused(TestFiles.pngClaiming(300, 8001), "image-too-large");
    }

    private void refused(byte[] content, String fault) {
        Response answer =
                problem(attachments.attach(attachments.author, proposal, "a.pdf", content), "invalid-request", 422);
        assertThat(answer.<List<String>>path("errors.pointer")).containsExactly("/file");
        assertThat(answer.<List<String>>path("errors.code")).containsExactly(fault);
    }

    @Test
    void drops_what_a_picture_tells_beside_itself() {
        String id = success(attachments.attach(attachments.author, proposal, "a", TestFiles.jpegOfAPhone(6)), 201)
                .path("id");

        byte[] kept = attachments
                .author
                .get(attachments.path(proposal, "/" + id + "/content"))
                .asByteArray();

        assertThat(new String(kept, US_ASCII)).doesNotContain("GPS", "xap", "Photoshop");
    }

    @Test
    void keeps_ten_files_and_not_one_more() {
        for (int file = 0; file < 10; file++) {
            attachments.attached(attachments.author, proposal);
        }
        String one = attachments.seenBy(attachments.author, proposal).get(4);

        problem(attachments.attach(attachments.author, proposal), "attachments-full", 409);
        success(attachments.author.request().delete(attachments.path(proposal, "/" + one)), 204);
        attachments.attached(attachments.author, proposal);

        assertThat(attachments.seenBy(attachments.author, proposal)).hasSize(10).doesNotContain(one);
        problem(attachments.author.get(attachments.path(proposal, "/" + one + "/content")), "not-found", 404);
    }

    @Test
    void shows_them_to_those_who_see_the_proposal_and_to_nobody_else() {
        String id = attachments.attached(attachments.author, proposal);
        success(attachments.proposals.assign(proposal, attachments.proposals.mission), 201);

        for (Api caller : List.of(attachments.author, attachments.lead, attachments.proposals.organiser)) {
            assertThat(attachments.seenBy(caller, proposal)).containsExactly(id);
            success(caller.get(attachments.path(proposal, "/" + id + "/content")), 200);
        }
        for (Api caller : List.of(attachments.otherAuthor, attachments.stranger)) {
            problem(caller.get(attachments.path(proposal, "")), "not-found", 404);
            problem(caller.get(attachments.path(proposal, "/" + id)), "not-found", 404);
            problem(caller.get(attachments.path(proposal, "/" + id + "/content")), "not-found", 404);
            problem(caller.request().delete(attachments.path(proposal, "/" + id)), "not-found", 404);
            problem(attachments.attach(caller, proposal), "not-found", 404);
        }
        problem(Api.anonymous().get(attachments.path(proposal, "")), "unauthenticated", 401);
        problem(attachments.proposals.conference.desk().get(attachments.path(proposal, "")), "forbidden", 403);
    }

    @Test
    void finds_no_attachment_under_another_proposal() {
        String id = attachments.attached(attachments.author, proposal);
        String other = attachments.proposals.filed("Việc khác");

        problem(attachments.author.get(attachments.path(other, "/" + id + "/content")), "not-found", 404);
        problem(attachments.author.request().delete(attachments.path(other, "/" + id)), "not-found", 404);
    }

    @Test
    void come_and_go_only_while_the_proposal_may_be_revised() {
        String id = attachments.attached(attachments.author, proposal);
        success(attachments.proposals.assign(proposal, attachments.proposals.mission), 201);

        problem(attachments.attach(attachments.author, proposal), "proposal-status", 409);
        problem(attachments.author.request().delete(attachments.path(proposal, "/" + id)), "proposal-status", 409);
        problem(attachments.attach(attachments.lead, proposal), "forbidden", 403);
        success(
                attachments.proposals.organiser.post(
                        attachments.proposals.step(proposal, "return"), Map.of("reason", "Thiếu tờ trình")),
                200);
        attachments.attached(attachments.author, proposal);
        success(attachments.author.request().delete(attachments.path(proposal, "/" + id)), 204);

        assertThat(attachments.seenBy(attachments.author, proposal)).hasSize(1);
    }

    @Test
    void go_with_an_answer_from_who_gave_it_until_it_is_accepted() {
        success(attachments.proposals.assign(proposal, attachments.proposals.mission), 201);
        String answer = attachments.answered(proposal);

        Response made = success(attachments.attachToAnswer(attachments.lead, proposal, answer), 201);
        problem(attachments.attachToAnswer(attachments.author, proposal, answer), "forbidden", 403);
        problem(attachments.attachToAnswer(attachments.stranger, proposal, answer), "not-found", 404);
        problem(
                attachments.attachToAnswer(
                        attachments.lead, proposal, UUID.randomUUID().toString()),
                "not-found",
                404);
        success(attachments.author.get(made.header("Location") + "/content"), 200);
        success(attachments.author.post(attachments.proposals.step(proposal, "acceptance"), Map.of()), 200);

        assertThat(made.<String>path("answer")).isEqualTo(answer);
        problem(attachments.attachToAnswer(attachments.lead, proposal, answer), "proposal-status", 409);
        problem(attachments.lead.request().delete(made.header("Location")), "proposal-status", 409);
        assertThat(attachments.seenBy(attachments.author, proposal)).containsExactly(made.<String>path("id"));
    }

    @Test
    void stay_with_an_answer_that_was_asked_back() {
        success(attachments.proposals.assign(proposal, attachments.proposals.mission), 201);
        String first = attachments.answered(proposal);
        success(attachments.attachToAnswer(attachments.lead, proposal, first), 201);
        success(
                attachments.author.post(
                        attachments.proposals.step(proposal, "questions"), Map.of("question", "Khi nào?")),
                201);
        String second = attachments.answered(proposal);

        problem(attachments.attachToAnswer(attachments.lead, proposal, first), "proposal-status", 409);
        success(attachments.attachToAnswer(attachments.lead, proposal, second), 201);

        assertThat(success(attachments.author.get(attachments.path(proposal, "")), 200)
                        .<List<String>>path("items.answer"))
                .containsExactly(first, second);
    }

    @Test
    void are_kept_when_proposals_are_merged_and_seen_by_those_who_answer() {
        String duplicate = success(
                        attachments.proposals.organiser.post(
                                attachments.proposals.path("/proposals"),
                                vn.hoinghi.proposal.TestProposals.body(
                                        attachments.proposals.otherProvince, "Mở lớp tiếng Anh")),
                        201)
                .path("id");
        String own = attachments.attached(attachments.author, proposal);
        String others = attachments.attached(attachments.otherAuthor, duplicate);
        success(attachments.proposals.assign(proposal, attachments.proposals.mission), 201);

        attachments.merge(proposal, duplicate);

        assertThat(attachments.seenBy(attachments.lead, proposal)).containsExactlyInAnyOrder(own, others);
        assertThat(attachments.seenBy(attachments.proposals.organiser, proposal))
                .containsExactlyInAnyOrder(own, others);
        assertThat(attachments.seenBy(attachments.otherAuthor, proposal)).containsExactlyInAnyOrder(own, others);
        assertThat(attachments.seenBy(attachments.otherAuthor, duplicate)).containsExactly(others);
        assertThat(attachments.seenBy(attachments.author, proposal)).containsExactly(own);
        success(attachments.lead.get(attachments.path(proposal, "/" + others + "/content")), 200);
        problem(attachments.author.get(attachments.path(proposal, "/" + others + "/content")), "not-found", 404);
        problem(
                attachments.otherAuthor.request().delete(attachments.path(duplicate, "/" + others)),
                "proposal-status",
                409);
        problem(
                attachments.proposals.organiser.request().delete(attachments.path(proposal, "/" + others)),
                "proposal-status",
                409);
    }

    @Test
    void names_what_is_wrong_with_the_form() {
        Response withoutFile =
                attachments.author.request().multiPart("answer", "").post(attachments.path(proposal, ""));

        assertThat(problem(withoutFile, "invalid-request", 422).<String>path("errors[0].pointer"))
                .isEqualTo("/file");
        assertThat(problem(
                                attachments.attachToAnswer(attachments.author, proposal, "the first"),
                                "invalid-request",
                                422)
                        .<String>path("errors[0].pointer"))
                .isEqualTo("/answer");
    }
}
