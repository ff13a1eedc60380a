package vn.hoinghi.proposal.attachments;

import static vn.hoinghi.kernel.testing.Expect.success;

import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import vn.hoinghi.kernel.files.TestFiles;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.TestConference;
import vn.hoinghi.proposal.TestProposals;

/** Proposals of two provinces, one answered by a mission, and what is attached to them. */
final class TestAttachments {

    final TestProposals proposals;
    final Api author;
    final Api otherAuthor;
    final Api lead;
    final Api stranger;

    private TestAttachments(TestConference conference) {
        this.proposals = TestProposals.in(conference);
        this.author = conference.focalPoint(proposals.province);
        this.otherAuthor = conference.focalPoint(proposals.otherProvince);
        this.lead = conference.focalPoint(proposals.mission);
        this.stranger = conference.focalPoint(proposals.otherMission);
    }

    static TestAttachments in(TestConference conference) {
        return new TestAttachments(conference);
    }

    String path(String proposal, String after) {
        return proposals.path("/proposals/" + proposal + "/attachments" + after);
    }

    Response attach(Api caller, String proposal, String fileName, byte[] content) {
        return form(caller, fileName, content).post(path(proposal, ""));
    }

    Response attach(Api caller, String proposal) {
        return attach(caller, proposal, "to-trinh.pdf", TestFiles.pdf());
    }

    Response attachToAnswer(Api caller, String proposal, String answer) {
        return form(caller, "cong-van.pdf", TestFiles.pdf())
                .multiPart("answer", answer)
                .post(path(proposal, ""));
    }

    private static RequestSpecification form(Api caller, String fileName, byte[] content) {
        return caller.request()
                .multiPart(new MultiPartSpecBuilder(content)
                        .controlName("file")
                        .fileName(fileName)
                        .charset(StandardCharsets.UTF_8)
                        .mimeType("text/html")
                        .build());
    }

    String attached(Api caller, String proposal) {
        return success(attach(caller, proposal), 201).path("id");
    }

    /** The identifier of the answer that the first mission gives to a proposal assigned to it. */
    String answered(String proposal) {
        return success(lead.post(proposals.step(proposal, "answers"), TestProposals.answer("Đồng ý")), 201)
                .path("answers[-1].id");
    }

    /** Lets the one take up the other, both as they are now. */
    void merge(String kept, String duplicate) {
        int keptVersion =
                proposals.organiser.get(proposals.path("/proposals/" + kept)).path("version");
        int duplicateVersion = proposals
                .organiser
                .get(proposals.path("/proposals/" + duplicate))
                .path("version");
        success(
                proposals.organiser.put(
                        proposals.path("/proposals/" + kept + "/merge"),
                        keptVersion,
                        Map.of("duplicate", duplicate, "duplicateVersion", duplicateVersion)),
                200);
    }

    List<String> seenBy(Api caller, String proposal) {
        return success(caller.get(path(proposal, "")), 200).path("items.id");
    }
}
