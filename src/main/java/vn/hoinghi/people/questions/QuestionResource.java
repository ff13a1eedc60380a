package vn.hoinghi.people.questions;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.conference.CurrentConference;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.paging.Listing;
import vn.hoinghi.kernel.paging.Order;
import vn.hoinghi.kernel.paging.Page;
import vn.hoinghi.kernel.paging.PageRequest;
import vn.hoinghi.kernel.web.Idempotent;
import vn.hoinghi.kernel.web.Versions;

/** Questions over HTTP. */
@Path("/api/v1/conferences/{code}/questions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "delegates")
public class QuestionResource {

    private static final Order<Question> ORDERS =
            Order.by("position", List.of(Order.key("position", Integer.class), Order.key("code", String.class)));

    private final EntityManager entities;
    private final CurrentConference conference;
    private final SaveQuestion save;

    QuestionResource(EntityManager entities, CurrentConference conference, SaveQuestion save) {
        this.entities = entities;
        this.conference = conference;
        this.save = save;
    }

    @GET
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK, Role.Names.FOCAL_POINT, Role.Names.DELEGATE})
    @Operation(summary = "List the questions asked of delegates")
    public Page<QuestionView> listQuestions(@Valid @BeanParam PageRequest page) {
        return new Listing<>(entities, Question.class)
                .where("e.conferenceId = :conference", "conference", conference.id())
                .page(page, null, ORDERS, QuestionView::of);
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.Names.ORGANISER)
    @Operation(summary = "Ask a question of delegates")
    @APIResponseSchema(value = QuestionView.class, responseCode = "201")
    public RestResponse<QuestionView> addQuestion(@NotNull @Valid QuestionRequest request) {
        QuestionView question = save.add(conference.id(), request);
        return Versions.created(
                URI.create("/api/v1/conferences/" + conference.code() + "/questions/" + question.id()),
                question,
                question.version());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK, Role.Names.FOCAL_POINT, Role.Names.DELEGATE})
    @Operation(summary = "Show a question")
    public RestResponse<QuestionView> getQuestion(@PathParam("id") UUID id) {
        QuestionView question = QuestionView.of(Question.get(conference.id(), id));
        return Versions.ok(question, question.version());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.Names.ORGANISER)
    @Operation(summary = "Replace a question")
    public RestResponse<QuestionView> replaceQuestion(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid QuestionRequest request) {
        QuestionView question = save.change(conference.id(), id, ifMatch, request);
        return Versions.ok(question, question.version());
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Role.Names.ORGANISER)
    @Operation(summary = "Ask a question no longer")
    public void removeQuestion(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        save.remove(conference.id(), id, ifMatch);
    }
}
