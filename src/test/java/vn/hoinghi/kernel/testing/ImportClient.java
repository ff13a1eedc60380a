package vn.hoinghi.kernel.testing;

import static vn.hoinghi.kernel.testing.Expect.success;

import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;

/** Sends files to one conference, as its organiser or somebody else. */
public final class ImportClient {

    private final TestConference conference;
    private final Api sender;
    private final String imports;

    public ImportClient(TestConference conference) {
        this(conference, conference.organiser);
    }

    /** Of delegates. */
    public ImportClient(TestConference conference, Api sender) {
        this(conference, sender, "/delegates/imports");
    }

    /** @param imports where they stand in the conference */
    public ImportClient(TestConference conference, Api sender, String imports) {
        this.conference = conference;
        this.sender = sender;
        this.imports = imports;
    }

    public Response preview(String text) {
        return preview("list.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    public Response preview(String name, byte[] file) {
        return withFile(name, file).post(conference.path(imports));
    }

    /** The same with what is said of the headings. */
    public Response preview(String text, String columns) {
        return withFile("list.csv", text.getBytes(StandardCharsets.UTF_8))
                .multiPart(new MultiPartSpecBuilder(columns)
                        .controlName("columns")
                        .charset(StandardCharsets.UTF_8)
                        .build())
                .post(conference.path(imports));
    }

    private RequestSpecification withFile(String name, byte[] file) {
        return sender.request()
                .multiPart(new MultiPartSpecBuilder(file)
                        .fileName(name)
                        .controlName("file")
                        .mimeType("application/octet-stream")
                        .charset(StandardCharsets.UTF_8)
                        .build());
    }

    public Response step(String id, String step) {
        return sender.request().post(conference.path(imports + "/" + id + "/" + step));
    }

    /** Confirms what can be applied of a file with rejected rows. */
    public Response confirmWithoutRejected(String id) {
        return step(id, "confirmation?whenRejected=LEAVE_OUT");
    }

    /** Previews and confirms; says the import's identifier. */
    public String confirm(String text) {
        String id = success(preview(text), 201).path("id");
        success(step(id, "confirmation"), 200);
        return id;
    }

    public Response rows(String id, String query) {
        return success(sender.get(conference.path(imports + "/" + id + "/rows" + query)), 200);
    }
}
