package vn.hoinghi.people;

import static java.util.stream.Collectors.toMap;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.conference.CurrentConference;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.audit.Audited;
import vn.hoinghi.kernel.paging.Order;
import vn.hoinghi.kernel.paging.Page;
import vn.hoinghi.kernel.paging.PageRequest;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.kernel.problem.Fault;
import vn.hoinghi.kernel.web.Idempotent;
import vn.hoinghi.kernel.web.Versions;
import vn.hoinghi.people.delegations.CallersChange;
import vn.hoinghi.people.delegations.DelegationChange;
import vn.hoinghi.people.delegations.WhenFull;

/** Delegates over HTTP. */
@Path("/api/v1/conferences/{code}/delegates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "delegates")
public class DelegateResource {

    private static final Order<Delegate> ORDERS = Order.<Delegate>by(
                    "name", List.of(Order.key("givenKey", String.class), Order.key("fullName", String.class)))
            .or(
                    "precedence",
                    List.of(
                            Order.key("precedence", Integer.class),
                            Order.key("givenKey", String.class),
                            Order.key("fullName", String.class)))
            .or("createdAt", List.of(Order.key("createdAt", java.time.Instant.class)));

    private final EntityManager entities;
    private final CurrentConference conference;
    private final DelegateAccess access;
    private final CallersChange changes;
    private final ReadDelegateChanges delta;
    private final CountDelegates counts;

    DelegateResource(
            EntityManager entities,
            CurrentConference conference,
            DelegateAccess access,
            CallersChange changes,
            ReadDelegateChanges delta,
            CountDelegates counts) {
        this.entities = entities;
        this.conference = conference;
        this.access = access;
        this.changes = changes;
        this.delta = delta;
        this.counts = counts;
    }

    @GET
    @Audited(subject = "delegates")
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK, Role.Names.FOCAL_POINT})
    @Operation(summary = "List or search delegates")
    public Page<DelegateView> listDelegates(
            @Valid @BeanParam DelegateFilter filter,
            @QueryParam("sort") @Size(max = 30) @Nullable String sort,
            @Parameter(
                            description =
                                    "What changed since: the updatedCursor of the delta before, or 0 for everything."
                                            + " Takes no filter. The last page has the updatedCursor for the next one.")
                    @QueryParam("updatedSince")
                    @Size(min = 1, max = 2000)
                    @Nullable
                    String updatedSince,
            @Valid @BeanParam PageRequest page) {
        if (updatedSince != null) {
            checkNotNarrowed(filter, sort);
            return view(changes(updatedSince, page));
        }
        Page<Delegate> found = filter.of(entities, conference.id(), access.onlyOrganisation(), access.sought())
                .page(page, sort, ORDERS);
        return view(found);
    }

    /** Whoever left a narrower list would never be told as gone from it. */
    private static void checkNotNarrowed(DelegateFilter filter, @Nullable String sort) {
        if (sort != null || !filter.isEmpty()) {
            throw CommonProblem.INVALID_REQUEST.naming(List.of(new Fault(
                    "updatedSince",
                    "not-narrowed",
                    LocalisedText.of("Không dùng cùng bộ lọc hay sắp xếp.", "Takes no filter and no sort."))));
        }
    }

    /** What changed, with the merged ones and in the order of changes. */
    private Page<Delegate> changes(String updatedSince, PageRequest page) {
        ReadDelegateChanges.Changes changes =
                delta.since(conference.id(), access.onlyOrganisation(), updatedSince, page);
        Map<UUID, Delegate> found = Delegate.<Delegate>stream("id in ?1", changes.changed())
                .collect(toMap(delegate -> delegate.id, Function.identity()));
        return new Page<>(
                changes.changed().stream()
                        .map(found::get)
                        .filter(Objects::nonNull)
                        .toList(),
                changes.nextCursor(),
                null,
                changes.removed(),
                changes.updatedCursor());
    }

    private Page<DelegateView> view(Page<Delegate> found) {
        Map<UUID, Organisation> organisations = Organisation.<Organisation>stream(
                        "id in ?1",
                        found.items().stream()
                                .map(delegate -> delegate.organisationId)
                                .distinct()
                                .toList())
                .collect(toMap(organisation -> organisation.id, Function.identity()));
        BiFunction<Delegate, Organisation, DelegateView> view = access.view();
        return found.map(
                delegate -> view.apply(delegate, Objects.requireNonNull(organisations.get(delegate.organisationId))));
    }

    @GET
    @Path("/counts")
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.DESK, Role.Names.FOCAL_POINT})
    @Operation(summary = "Count the delegates by status, category and organisation")
    public DelegateCounts countDelegates() {
        return counts.of(conference.id(), access.onlyOrganisation());
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.Names.ORGANISER, Role.Names.FOCAL_POINT})
    @Operation(summary = "Register a delegate")
    @APIResponseSchema(value = DelegateView.class, responseCode = "201")
    @APIResponse(
            responseCode = "202",
            description = "The delegation is frozen: kept as a change request",
            headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<DelegateView> registerDelegate(
            @QueryParam("whenFull") @DefaultValue("REFUSE") WhenFull whenFull,
            @NotNull @Valid DelegateRequest request) {
        access.checkMayRegisterFor(request.organisation());
        return changes.make(request.organisation(), DelegationChange.register(request, whenFull));
    }

    @GET
    @Audited(subject = "delegates", id = "id")
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
    @APIResponseSchema(value = DelegateView.class, responseCode = "200")
    @APIResponse(
            responseCode = "202",
            description = "The delegation is frozen: kept as a change request",
            headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<DelegateView> replaceDelegate(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid DelegateRequest request) {
        Delegate delegate = access.get(id);
        access.checkMayRegisterFor(request.organisation());
        return changes.make(delegate.organisationId, DelegationChange.change(id, ifMatch, request));
    }

    private DelegateView view(Delegate delegate) {
        return access.view().apply(delegate, Organisation.get(conference.id(), delegate.organisationId));
    }
}
