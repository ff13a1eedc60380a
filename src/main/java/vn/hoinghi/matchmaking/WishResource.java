package vn.hoinghi.matchmaking;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
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

/** Wishes over HTTP: a party sees those it has and those others have for it. */
@Path("/api/v1/conferences/{code}/rounds/{round}/wishes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "wishes")
public class WishResource {

    private static final Order<Wish> ORDERS = Order.by("created", List.of());

    private final EntityManager entities;
    private final CurrentConference conference;
    private final RoundAccess access;
    private final FileWish file;
    private final Clock clock;

    WishResource(EntityManager entities, CurrentConference conference, RoundAccess access, FileWish file, Clock clock) {
        this.entities = entities;
        this.conference = conference;
        this.access = access;
        this.file = file;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK, Role.Names.FOCAL_POINT})
    @Operation(summary = "List the wishes of a round")
    public Page<WishView> listWishes(
            @PathParam("round") UUID round,
            @QueryParam("party") @Nullable UUID party,
            @QueryParam("otherParty") @Nullable UUID otherParty,
            @Valid @BeanParam PageRequest page) {
        RoundVisit visit = access.visit(round);
        Instant now = clock.instant();
        return new Listing<>(entities, Wish.class)
                .where("e.roundId = :round", "round", visit.roundId())
                .where("(e.partyId = :own or e.otherPartyId = :own and e.strength <> NO)", "own", visit.ownParty())
                .where("e.partyId = :party", "party", party)
                .where("e.otherPartyId = :otherParty", "otherParty", otherParty)
                .page(page, null, ORDERS, wish -> WishView.of(wish, now));
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.FOCAL_POINT})
    @Operation(summary = "File a wish to meet another party")
    @APIResponseSchema(value = WishView.class, responseCode = "201")
    public RestResponse<WishView> fileWish(@PathParam("round") UUID round, @NotNull @Valid WishRequest request) {
        WishView wish = file.file(access.visit(round), request);
        return Versions.created(
                URI.create("/api/v1/conferences/" + conference.code() + "/rounds/" + round + "/wishes/" + wish.id()),
                wish,
                wish.version());
    }

    @GET
    @Path("/{wish}")
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK, Role.Names.FOCAL_POINT})
    @Operation(summary = "Show a wish")
    public RestResponse<WishView> getWish(@PathParam("round") UUID round, @PathParam("wish") UUID id) {
        WishView wish = WishView.of(Wish.get(access.visit(round), id), clock.instant());
        return Versions.ok(wish, wish.version());
    }

    @PUT
    @Path("/{wish}")
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.FOCAL_POINT})
    @Operation(summary = "Change a wish, as long as the two have no meeting")
    public RestResponse<WishView> changeWish(
            @PathParam("round") UUID round,
            @PathParam("wish") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid WishChangeRequest request) {
        WishView wish = file.change(access.visit(round), id, ifMatch, request);
        return Versions.ok(wish, wish.version());
    }

    @DELETE
    @Path("/{wish}")
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.FOCAL_POINT})
    @Operation(summary = "Take a wish back")
    public void takeWishBack(
            @PathParam("round") UUID round,
            @PathParam("wish") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        file.takeBack(access.visit(round), id, ifMatch);
    }
}
