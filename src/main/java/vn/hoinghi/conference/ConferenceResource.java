package vn.hoinghi.conference;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.paging.Listing;
import vn.hoinghi.kernel.paging.Order;
import vn.hoinghi.kernel.paging.Page;
import vn.hoinghi.kernel.paging.PageRequest;
import vn.hoinghi.kernel.web.Idempotent;
import vn.hoinghi.kernel.web.MergePatch;
import vn.hoinghi.kernel.web.Versions;

/** Conferences over HTTP. */
@Path("/api/v1/conferences")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "conferences")
public class ConferenceResource {

    private static final Order<Conference> ORDERS = Order.<Conference>by(
                    "startsOn", List.of(Order.key("startsOn", LocalDate.class)))
            .or("code", List.of(Order.key("code", String.class)));

    private final EntityManager entities;
    private final CurrentConference current;
    private final SetUpConference setUp;
    private final ChangeConference change;
    private final MergePatch mergePatch;

    ConferenceResource(
            EntityManager entities,
            CurrentConference current,
            SetUpConference setUp,
            ChangeConference change,
            MergePatch mergePatch) {
        this.entities = entities;
        this.current = current;
        this.setUp = setUp;
        this.change = change;
        this.mergePatch = mergePatch;
    }

    @GET
    @RolesAllowed(Role.Names.ORGANISER)
    @Operation(summary = "List conferences")
    public Page<ConferenceView> listConferences(
            @Valid @BeanParam PageRequest page, @QueryParam("sort") @Nullable String sort) {
        return new Listing<>(entities, Conference.class).page(page, sort, ORDERS, ConferenceView::of);
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.Names.ORGANISER)
    @Operation(summary = "Set up a conference")
    @APIResponseSchema(value = ConferenceView.class, responseCode = "201")
    public RestResponse<ConferenceView> setUpConference(@NotNull @Valid ConferenceRequest request) {
        ConferenceView made = setUp.setUp(request);
        return Versions.created(URI.create("/api/v1/conferences/" + made.code()), made, made.version());
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Operation(summary = "Show a conference")
    public RestResponse<ConferenceView> getConference() {
        ConferenceView view = ConferenceView.of(Conference.findById(current.id()));
        return Versions.ok(view, view.version());
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed(Role.Names.ORGANISER)
    @Operation(summary = "Replace what is said of a conference")
    public RestResponse<ConferenceView> replaceConference(
            @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid ConferenceRequest request) {
        ConferenceView changed = change.change(current.id(), ifMatch, request);
        return Versions.ok(changed, changed.version());
    }

    @PATCH
    @Path("/{code}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Role.Names.ORGANISER)
    @Operation(summary = "Change some of what is said of a conference")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = ConferencePatch.class)))
    public RestResponse<ConferenceView> changeConference(
            @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull ObjectNode patch) {
        ConferenceRequest now =
                ConferenceView.of(Conference.findById(current.id())).asRequest();
        return replaceConference(ifMatch, mergePatch.apply(now, patch, ConferenceRequest.class));
    }
}
