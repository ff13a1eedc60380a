package vn.hoinghi.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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

/** Organisations over HTTP; everybody signed in may know which there are. */
@Path("/api/v1/conferences/{code}/organisations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "organisations")
public class OrganisationResource {

    private static final Order<Organisation> ORDERS = Order.by("code", List.of(Order.key("code", String.class)));

    private final EntityManager entities;
    private final CurrentConference conference;
    private final SaveOrganisation save;

    OrganisationResource(EntityManager entities, CurrentConference conference, SaveOrganisation save) {
        this.entities = entities;
        this.conference = conference;
        this.save = save;
    }

    @GET
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK, Role.Names.FOCAL_POINT, Role.Names.DELEGATE})
    @Operation(summary = "List or search organisations")
    public Page<OrganisationView> listOrganisations(
            @QueryParam("q") @Size(max = 100) @Nullable String words,
            @QueryParam("kind") @Size(max = 10) List<OrganisationKind> kinds,
            @QueryParam("sort") @Size(max = 30) @Nullable String sort,
            @Valid @BeanParam PageRequest page) {
        return new Listing<>(entities, Organisation.class)
                .where("e.conferenceId = :conference", "conference", conference.id())
                .where("e.kind in :kinds", "kinds", kinds)
                .search("folded", words)
                .page(page, sort, ORDERS, OrganisationView::of);
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.Names.ORGANISER)
    @Operation(summary = "Add an organisation")
    @APIResponseSchema(value = OrganisationView.class, responseCode = "201")
    public RestResponse<OrganisationView> addOrganisation(@NotNull @Valid OrganisationRequest request) {
        OrganisationView added = save.add(conference.id(), request);
        return Versions.created(
                URI.create("/api/v1/conferences/" + conference.code() + "/organisations/" + added.id()),
                added,
                added.version());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK, Role.Names.FOCAL_POINT, Role.Names.DELEGATE})
    @Operation(summary = "Show an organisation")
    public RestResponse<OrganisationView> getOrganisation(@PathParam("id") UUID id) {
        OrganisationView view = OrganisationView.of(Organisation.get(conference.id(), id));
        return Versions.ok(view, view.version());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.Names.ORGANISER)
    @Operation(summary = "Replace what is said of an organisation")
    public RestResponse<OrganisationView> replaceOrganisation(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid OrganisationRequest request) {
        OrganisationView changed = save.change(conference.id(), id, ifMatch, request);
        return Versions.ok(changed, changed.version());
    }
}
