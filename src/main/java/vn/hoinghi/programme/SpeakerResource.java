package vn.hoinghi.programme;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hoinghi.conference.CurrentConference;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.paging.Listing;
import vn.hoinghi.kernel.paging.Order;
import vn.hoinghi.kernel.paging.Page;
import vn.hoinghi.kernel.paging.PageRequest;

/** Speakers of the draft over HTTP. */
@Path("/api/v1/conferences/{code}/speakers")
@Tag(name = "speakers")
public class SpeakerResource {

    private static final Order<Speaker> ORDERS =
            Order.by("name", List.of(Order.key("givenKey", String.class), Order.key("fullName", String.class)));

    private final EntityManager entities;
    private final CurrentConference conference;

    SpeakerResource(EntityManager entities, CurrentConference conference) {
        this.entities = entities;
        this.conference = conference;
    }

    @GET
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK})
    @Operation(summary = "List everybody who has a part in the draft")
    public Page<SpeakerView> listSpeakers(@Valid @BeanParam PageRequest page) {
        return new Listing<>(entities, Speaker.class)
                .where("e.conferenceId = :conference", "conference", conference.id())
                .page(page, null, ORDERS, SpeakerView::of);
    }
}
