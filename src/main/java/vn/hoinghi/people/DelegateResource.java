package vn.hoinghi.people;

import static java.util.stream.Collectors.toMap;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
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

/** Delegates over HTTP. */
@Path("/api/v1/conferences/{code}/delegates")
@Tag(name = "delegates")
public class DelegateResource {

    private static final Order<Delegate> ORDERS = Order.<Delegate>by(
                    "name",
                    List.of(
                            Order.key("givenKey", String.class, delegate -> delegate.givenKey),
                            Order.key("fullName", String.class, delegate -> delegate.fullName)))
            .or("createdAt", List.of(Order.key("createdAt", java.time.Instant.class, delegate -> delegate.createdAt)));

    private final EntityManager entities;
    private final CurrentConference conference;
    private final DelegateAccess access;
    private final RegisterDelegate register;
    private final ChangeDelegate change;

    DelegateResource(
            EntityManager entities,
            CurrentConference conference,
            DelegateAccess access,
            RegisterDelegate register,
            ChangeDelegate change) {
        this.entities = entities;
        this.conference = conference;
        this.access = access;
        this.register = register;
        this.change = change;
    }

    /** What a list of delegates may be narrowed by. */
    public static class Filter {
        /** Any part of the name, diacritics optional. */
        @QueryParam("q")
        @Size(max = 100)
        public @Nullable String words;

        @QueryParam("category")
        @Size(max = 6)
        public List<DelegateCategory> categories = List.of();

        @QueryParam("status")
        @Size(max = 4)
        public List<DelegateStatus> statuses = List.of();

        @QueryParam("organisation")
        @Size(max = 50)
        public List<UUID> organisations = List.of();

        /** Question and answer, {@code diet:vegetarian}; all of them must match. */
        @QueryParam("answer")
        @Size(max = 20)
        public List<@Pattern(regexp = "[a-z][a-z0-9-]*:.+") @Size(max = 1100) String> answers = List.of();

        /** name or createdAt, with a minus for descending. */
        @QueryParam("sort")
        @Size(max = 30)
        public @Nullable String sort;
    }

    @GET
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK, Role.Names.FOCAL_POINT})
    @Operation(summary = "List or search delegates")
    public Page<DelegateView> listDelegates(@Valid @BeanParam Filter filter, @Valid @BeanParam PageRequest page) {
        Listing<Delegate> listing = new Listing<>(entities, Delegate.class, delegate -> delegate.id)
                .where("e.conferenceId = :conference", "conference", conference.id())
                .where("e.organisationId = :own", "own", access.onlyOrganisation())
                .where("e.organisationId in :organisations", "organisations", filter.organisations)
                .where("e.category in :categories", "categories", filter.categories)
                .where("e.status in :statuses", "statuses", filter.statuses)
                .search("folded", filter.words);
        for (int at = 0; at < filter.answers.size(); at++) {
            String[] answer = filter.answers.get(at).split(":", 2);
            listing.where(
                    "function('jsonb_extract_path_text', e.answers, :question" + at + ") = :answer" + at,
                    Map.of("question" + at, answer[0], "answer" + at, answer[1]));
        }
        Page<Delegate> found = listing.page(page, filter.sort, ORDERS);
        Map<UUID, Organisation> organisations = Organisation.<Organisation>stream(
                        "id in ?1",
                        found.items().stream()
                                .map(delegate -> delegate.organisationId)
                                .distinct()
                                .toList())
                .collect(toMap(organisation -> organisation.id, Function.identity()));
        return found.map(
                delegate -> view(delegate, Objects.requireNonNull(organisations.get(delegate.organisationId))));
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.FOCAL_POINT})
    @Operation(summary = "Register a delegate")
    @APIResponseSchema(value = DelegateView.class, responseCode = "201")
    public RestResponse<DelegateView> registerDelegate(@NotNull @Valid DelegateRequest request) {
        access.checkMayRegisterFor(request.organisation());
        DelegateView registered = register.register(conference.id(), request);
        return Versions.created(
                URI.create("/api/v1/conferences/" + conference.code() + "/delegates/" + registered.id()),
                registered,
                registered.version());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK, Role.Names.FOCAL_POINT, Role.Names.DELEGATE})
    @Operation(summary = "Show a delegate")
    public RestResponse<DelegateView> getDelegate(@PathParam("id") UUID id) {
        Delegate delegate = access.get(id);
        return Versions.ok(view(delegate), delegate.version);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.FOCAL_POINT})
    @Operation(summary = "Replace what is said of a delegate")
    public RestResponse<DelegateView> replaceDelegate(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid DelegateRequest request) {
        access.get(id);
        access.checkMayRegisterFor(request.organisation());
        DelegateView changed = change.change(conference.id(), id, ifMatch, request);
        return Versions.ok(changed, changed.version());
    }

    private DelegateView view(Delegate delegate) {
        return view(delegate, Organisation.get(conference.id(), delegate.organisationId));
    }

    private DelegateView view(Delegate delegate, Organisation organisation) {
        return DelegateView.of(delegate, organisation, access.maySeeContact());
    }
}
