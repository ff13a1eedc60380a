package vn.hoinghi.people.tickets;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hoinghi.conference.CurrentConference;
import vn.hoinghi.kernel.Role;

/** The public keys of signed tickets over HTTP. */
@Path("/api/v1/conferences/{code}/ticket-keys")
@Tag(name = "tickets")
public class TicketKeysResource {

    private final CurrentConference conference;
    private final TicketKeys keys;

    TicketKeysResource(CurrentConference conference, TicketKeys keys) {
        this.conference = conference;
        this.keys = keys;
    }

    @GET
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK, Role.Names.FOCAL_POINT, Role.Names.DELEGATE, Role.Names.DEVICE
    })
    @Operation(summary = "List the public keys of signed tickets, as a JWK Set")
    public TicketKeySet listTicketKeys() {
        conference.id();
        return keys.published();
    }
}
