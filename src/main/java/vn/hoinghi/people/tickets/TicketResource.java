package vn.hoinghi.people.tickets;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.hoinghi.conference.CurrentConference;
import vn.hoinghi.kernel.CurrentUser;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.audit.Audited;
import vn.hoinghi.kernel.web.Idempotent;
import vn.hoinghi.people.DelegateAccess;
import vn.hoinghi.people.ReasonRequest;

/** A person's ticket over HTTP. */
@Path("/api/v1/conferences/{code}/delegates/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tickets")
public class TicketResource {

    private final CurrentConference conference;
    private final CurrentUser user;
    private final DelegateAccess access;
    private final Tickets tickets;
    private final ReplaceTicket replace;

    TicketResource(
            CurrentConference conference,
            CurrentUser user,
            DelegateAccess access,
            Tickets tickets,
            ReplaceTicket replace) {
        this.conference = conference;
        this.user = user;
        this.access = access;
        this.tickets = tickets;
        this.replace = replace;
    }

    @GET
    @Audited(subject = "tickets", id = "id")
    @Path("/ticket")
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK, Role.Names.FOCAL_POINT, Role.Names.DELEGATE})
    @Operation(summary = "Show a delegate's ticket")
    public TicketView getTicket(@PathParam("id") UUID id) {
        return tickets.current(conference.code(), access.get(id).id);
    }

    @GET
    @Audited(subject = "tickets", id = "id")
    @Path("/ticket.svg")
    @Produces("image/svg+xml")
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK, Role.Names.FOCAL_POINT, Role.Names.DELEGATE})
    @Operation(summary = "Draw a delegate's ticket as a QR code")
    public String drawTicket(@PathParam("id") UUID id) {
        return QrCode.of(getTicket(id).signed()).svg();
    }

    @POST
    @Path("/ticket")
    @Idempotent
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK})
    @Operation(summary = "Replace a lost ticket: the current one is revoked")
    @APIResponseSchema(value = TicketView.class, responseCode = "201")
    public RestResponse<TicketView> replaceTicket(@PathParam("id") UUID id, @NotNull @Valid ReasonRequest request) {
        replace.replace(conference.id(), id, request.reason(), user.username());
        return ResponseBuilder.<TicketView>create(RestResponse.Status.CREATED)
                .entity(tickets.current(conference.code(), id))
                .location(URI.create("/api/v1/conferences/" + conference.code() + "/delegates/" + id + "/ticket"))
                .build();
    }
}
