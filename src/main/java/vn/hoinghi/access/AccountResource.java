package vn.hoinghi.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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
import vn.hoinghi.kernel.audit.Audited;
import vn.hoinghi.kernel.paging.Listing;
import vn.hoinghi.kernel.paging.Order;
import vn.hoinghi.kernel.paging.Page;
import vn.hoinghi.kernel.paging.PageRequest;
import vn.hoinghi.kernel.web.Idempotent;
import vn.hoinghi.kernel.web.Versions;

/** Accounts of a conference over HTTP. */
@Path("/api/v1/conferences/{code}/accounts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "accounts")
@RolesAllowed(Role.Names.ORGANISER)
public class AccountResource {

    private static final Order<Account> ORDERS = Order.by("username", List.of(Order.key("username", String.class)));

    private final EntityManager entities;
    private final CurrentConference conference;
    private final OpenAccount open;

    AccountResource(EntityManager entities, CurrentConference conference, OpenAccount open) {
        this.entities = entities;
        this.conference = conference;
        this.open = open;
    }

    @GET
    @Audited(subject = "accounts")
    @Operation(summary = "List the accounts of the conference")
    public Page<AccountView> listAccounts(
            @Valid @BeanParam PageRequest page, @QueryParam("sort") @Nullable String sort) {
        return new Listing<>(entities, Account.class)
                .where("e.conferenceId = :conference", "conference", conference.id())
                .page(page, sort, ORDERS, AccountView::of);
    }

    @POST
    @Idempotent
    @Operation(summary = "Open an account")
    @APIResponseSchema(value = AccountView.class, responseCode = "201")
    public RestResponse<AccountView> openAccount(@NotNull @Valid AccountRequest request) {
        AccountView account = open.open(conference.id(), request);
        return Versions.created(
                URI.create("/api/v1/conferences/" + conference.code() + "/accounts/" + account.id()),
                account,
                account.version());
    }
}
