package vn.hoinghi.proposal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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

/** Fields of proposals over HTTP. */
@Path("/api/v1/conferences/{code}/proposal-fields")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "proposals")
public class ProposalFieldResource {

    private static final Order<ProposalField> ORDERS = Order.by("code", List.of(Order.key("code", String.class)));

    private final EntityManager entities;
    private final CurrentConference conference;
    private final AddProposalField add;

    ProposalFieldResource(EntityManager entities, CurrentConference conference, AddProposalField add) {
        this.entities = entities;
        this.conference = conference;
        this.add = add;
    }

    @GET
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.FOCAL_POINT})
    @Operation(summary = "List the fields of proposals")
    public Page<ProposalFieldView> listProposalFields(
            @Valid @BeanParam PageRequest page, @QueryParam("sort") @Nullable String sort) {
        return new Listing<>(entities, ProposalField.class)
                .where("e.conferenceId = :conference", "conference", conference.id())
                .page(page, sort, ORDERS, ProposalFieldView::of);
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.Names.ORGANISER)
    @Operation(summary = "Add a field of proposals")
    @APIResponseSchema(value = ProposalFieldView.class, responseCode = "201")
    public RestResponse<ProposalFieldView> addProposalField(@NotNull @Valid ProposalFieldRequest request) {
        ProposalFieldView field = add.add(conference.id(), request);
        URI address = URI.create("/api/v1/conferences/" + conference.code() + "/proposal-fields/" + field.code());
        return Versions.created(address, field, field.version());
    }

    @GET
    @Path("/{field}")
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.FOCAL_POINT})
    @Operation(summary = "Show a field of proposals by its code")
    public RestResponse<ProposalFieldView> getProposalField(@PathParam("field") String fieldCode) {
        ProposalFieldView field = ProposalField.withCode(conference.id(), fieldCode)
                .map(ProposalFieldView::of)
                .orElseThrow(CommonProblem.NOT_FOUND::problem);
        return Versions.ok(field, field.version());
    }
}
