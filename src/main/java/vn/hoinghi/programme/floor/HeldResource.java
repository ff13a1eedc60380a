package vn.hoinghi.programme.floor;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hoinghi.conference.CurrentConference;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.programme.floor.HeldProgramme.HeldSession;

/** The programme as it was held, over HTTP. */
@Path("/api/v1/conferences/{code}")
@Tag(name = "floor")
@RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK})
public class HeldResource {

    private final CurrentConference conference;
    private final WhatWasHeld held;

    HeldResource(CurrentConference conference, WhatWasHeld held) {
        this.conference = conference;
        this.held = held;
    }

    @GET
    @Path("/programme/held")
    @Operation(summary = "Show the programme as it was held: when sessions were, who spoke and for how long")
    public HeldProgramme getHeldProgramme() {
        return held.of(conference.id());
    }

    @GET
    @Path("/sessions/{session}/held")
    @Operation(summary = "Show a session as it was held")
    public HeldSession getHeldSession(@PathParam("session") UUID session) {
        return held.of(conference.id(), session);
    }
}
