package vn.hoinghi.programme;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
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
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.kernel.web.Idempotent;
import vn.hoinghi.kernel.web.Versions;

/** Publishing, and the versions that were published, over HTTP. */
@Path("/api/v1/conferences/{code}/programme/versions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "programme")
public class ProgrammeVersionResource {

    private static final Order<ProgrammeVersion> ORDERS =
            Order.by("number", List.of(Order.key("number", Integer.class)));

    private final EntityManager entities;
    private final CurrentConference conference;
    private final PublishProgramme publish;
    private final RepublishVersion republish;
    private final PublishedProgrammes published;

    ProgrammeVersionResource(
            EntityManager entities,
            CurrentConference conference,
            PublishProgramme publish,
            RepublishVersion republish,
            PublishedProgrammes published) {
        this.entities = entities;
        this.conference = conference;
        this.publish = publish;
        this.republish = republish;
        this.published = published;
    }

    @GET
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK, Role.Names.FOCAL_POINT, Role.Names.DELEGATE})
    @Operation(summary = "List the published versions, the latest first")
    public Page<ProgrammeVersionView> listProgrammeVersions(
            @Valid @BeanParam PageRequest page, @QueryParam("sort") @Nullable String sort) {
        return new Listing<>(entities, ProgrammeVersion.class)
                .where("e.conferenceId = :conference", "conference", conference.id())
                .page(page, sort == null ? "-number" : sort, ORDERS, ProgrammeVersionView::of);
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.Names.ORGANISER)
    @Operation(summary = "Publish the draft; with the tag of a preview as If-Match, exactly what it showed")
    @APIResponseSchema(value = ProgrammeVersionView.class, responseCode = "201")
    public RestResponse<ProgrammeVersionView> publishProgramme(
            @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid PublicationRequest request) {
        return created(publish.publish(conference.id(), ifMatch, request));
    }

    @POST
    @Path("/{number}/republication")
    @Idempotent
    @RolesAllowed(Role.Names.ORGANISER)
    @Operation(
            summary = "Publish anew what an older version said; sessions that left the draft since come back into it")
    @APIResponseSchema(value = ProgrammeVersionView.class, responseCode = "201")
    public RestResponse<ProgrammeVersionView> republishProgramme(
            @PathParam("number") int number, @NotNull @Valid PublicationRequest request) {
        return created(republish.republish(conference.id(), number, request));
    }

    private RestResponse<ProgrammeVersionView> created(ProgrammeVersionView version) {
        URI location =
                URI.create("/api/v1/conferences/" + conference.code() + "/programme/versions/" + version.number());
        return Versions.created(location, version, version.number());
    }

    @GET
    @Path("/{number}")
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK, Role.Names.FOCAL_POINT, Role.Names.DELEGATE})
    @Operation(summary = "Show a version of the programme as it was published")
    public RestResponse<PublishedProgramme> getProgrammeVersion(@PathParam("number") int number) {
        PublishedProgramme programme =
                published.numbered(conference.id(), number).orElseThrow(CommonProblem.NOT_FOUND::problem);
        return Versions.ok(programme, programme.version());
    }
}
