package vn.hoinghi.programme.speakers;

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
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.conference.CurrentConference;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.paging.Listing;
import vn.hoinghi.kernel.paging.Order;
import vn.hoinghi.kernel.paging.Page;
import vn.hoinghi.kernel.paging.PageRequest;
import vn.hoinghi.kernel.web.Idempotent;
import vn.hoinghi.kernel.web.Versions;

/** Speakers over HTTP: whoever has a part in the draft, or was entered as a speaker. */
@Path("/api/v1/conferences/{code}/speakers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "speakers")
public class SpeakerResource {

    private static final Order<Speaker> ORDERS =
            Order.by("name", List.of(Order.key("givenKey", String.class), Order.key("fullName", String.class)));

    private final EntityManager entities;
    private final CurrentConference conference;
    private final SpeakerAccess access;
    private final AddSpeaker add;
    private final ChangeSpeaker change;
    private final InviteSpeaker invite;

    SpeakerResource(
            EntityManager entities,
            CurrentConference conference,
            SpeakerAccess access,
            AddSpeaker add,
            ChangeSpeaker change,
            InviteSpeaker invite) {
        this.entities = entities;
        this.conference = conference;
        this.access = access;
        this.add = add;
        this.change = change;
        this.invite = invite;
    }

    @GET
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK})
    @Operation(summary = "List everybody who has a part in the draft or was entered as a speaker")
    public Page<SpeakerView> listSpeakers(
            @Valid @BeanParam PageRequest page,
            @QueryParam("q") @Size(max = 100) @Nullable String words,
            @QueryParam("confirmation") @Size(max = 3) List<Confirmation> confirmations) {
        return new Listing<>(entities, Speaker.class)
                .where("e.conferenceId = :conference", "conference", conference.id())
                .where("e.confirmation in :confirmations", "confirmations", confirmations)
                .search("folded", words)
                .page(page, null, ORDERS, SpeakerView::of);
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.Names.ORGANISER)
    @Operation(summary = "Enter a speaker; a person who is not registered becomes a pending delegate")
    @APIResponseSchema(value = SpeakerView.class, responseCode = "201")
    public RestResponse<SpeakerView> addSpeaker(@NotNull @Valid NewSpeakerRequest request) {
        UUID id = add.add(conference.id(), request);
        Speaker speaker = access.fresh(id);
        URI location = URI.create("/api/v1/conferences/" + conference.code() + "/speakers/" + id);
        return Versions.created(location, SpeakerView.of(speaker), speaker.version);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK, Role.Names.FOCAL_POINT, Role.Names.DELEGATE})
    @Operation(summary = "Show a speaker with all appearances")
    public RestResponse<SpeakerView> getSpeaker(@PathParam("id") UUID id) {
        return shown(access.get(id));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DELEGATE})
    @Operation(summary = "Replace what a speaker says of themselves, and whether it may be published")
    public RestResponse<SpeakerView> replaceSpeaker(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ProfileRequest request) {
        change.change(conference.id(), access.get(id).id, ifMatch, request);
        return shown(access.fresh(id));
    }

    @PUT
    @Path("/{id}/confirmation")
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK, Role.Names.DELEGATE})
    @Operation(summary = "Say whether a speaker comes: themselves, or staff whom they told")
    public RestResponse<SpeakerView> answerForSpeaker(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid SpeakerAnswerRequest request) {
        change.answer(conference.id(), access.get(id).id, ifMatch, request);
        return shown(access.fresh(id));
    }

    @POST
    @Path("/{id}/links")
    @Idempotent
    @RolesAllowed(Role.Names.ORGANISER)
    @Operation(summary = "Make the personal link by which a speaker answers; it is shown in this answer only")
    @APIResponseSchema(value = SpeakerLinkView.class, responseCode = "201")
    public RestResponse<SpeakerLinkView> inviteSpeaker(@PathParam("id") UUID id) {
        return ResponseBuilder.<SpeakerLinkView>create(RestResponse.Status.CREATED)
                .entity(invite.invite(conference.id(), access.get(id).id))
                .header("Cache-Control", "no-store")
                .build();
    }

    private static RestResponse<SpeakerView> shown(Speaker speaker) {
        return Versions.ok(SpeakerView.of(speaker), speaker.version);
    }
}
