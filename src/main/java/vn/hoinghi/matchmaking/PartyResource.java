package vn.hoinghi.matchmaking;

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

/** Parties of a round over HTTP. All of a round's parties know of each other, so that they can ask to meet. */
@Path("/api/v1/conferences/{code}/rounds/{round}/parties")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "parties")
public class PartyResource {

    private static final Order<Party> ORDERS = Order.by("created", List.of());

    private final EntityManager entities;
    private final CurrentConference conference;
    private final RoundAccess access;
    private final SaveParty save;

    PartyResource(EntityManager entities, CurrentConference conference, RoundAccess access, SaveParty save) {
        this.entities = entities;
        this.conference = conference;
        this.access = access;
        this.save = save;
    }

    @GET
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK, Role.Names.FOCAL_POINT})
    @Operation(summary = "List the parties of a round")
    public Page<PartyView> listParties(
            @PathParam("round") UUID round,
            @QueryParam("organisation") @Size(max = 50) List<UUID> organisations,
            @Valid @BeanParam PageRequest page) {
        Page<Party> found = new Listing<>(entities, Party.class)
                .where("e.roundId = :round", "round", access.visit(round).roundId())
                .where("e.organisationId in :organisations", "organisations", organisations)
                .page(page, null, ORDERS);
        return new Page<>(PartyView.of(found.items()), found.nextCursor(), found.total());
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.Names.ORGANISER)
    @Operation(summary = "Bring a party into a round")
    @APIResponseSchema(value = PartyView.class, responseCode = "201")
    public RestResponse<PartyView> admitParty(@PathParam("round") UUID round, @NotNull @Valid PartyRequest request) {
        PartyView party = save.admit(access.visit(round), request);
        return Versions.created(
                URI.create("/api/v1/conferences/" + conference.code() + "/rounds/" + round + "/parties/" + party.id()),
                party,
                party.version());
    }

    @GET
    @Path("/{party}")
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK, Role.Names.FOCAL_POINT})
    @Operation(summary = "Show a party of a round")
    public RestResponse<PartyView> getParty(@PathParam("round") UUID round, @PathParam("party") UUID id) {
        PartyView party = PartyView.of(Party.get(access.visit(round), id));
        return Versions.ok(party, party.version());
    }

    @PUT
    @Path("/{party}")
    // A change that lost to another in a deadlock is tried again.
    @Idempotent
    @RolesAllowed(Role.Names.ORGANISER)
    @Operation(summary = "Replace what is said of a party and who sits for it")
    public RestResponse<PartyView> replaceParty(
            @PathParam("round") UUID round,
            @PathParam("party") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid PartyRequest request) {
        PartyView party = save.change(access.visit(round), id, ifMatch, request);
        return Versions.ok(party, party.version());
    }
}
