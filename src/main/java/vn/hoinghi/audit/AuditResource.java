package vn.hoinghi.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hoinghi.conference.CurrentConference;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.audit.Audited;
import vn.hoinghi.kernel.paging.Order;
import vn.hoinghi.kernel.paging.Page;
import vn.hoinghi.kernel.paging.PageRequest;

/** The audit trail of a conference over HTTP. */
@Path("/api/v1/conferences/{code}/audit")
@Tag(name = "audit")
@RolesAllowed(Role.Names.ORGANISER)
public class AuditResource {

    private static final Order<AuditEntry> ORDERS = Order.by("at", List.of(Order.key("time", Instant.class)));
    private static final String NEWEST_FIRST = "-at";

    private final EntityManager entities;
    private final CurrentConference conference;

    AuditResource(EntityManager entities, CurrentConference conference) {
        this.entities = entities;
        this.conference = conference;
    }

    @GET
    @Audited(subject = "audit_entries")
    @Operation(summary = "Search who changed, read and took out what; newest first")
    public Page<AuditEntryView> listAuditEntries(
            @Valid @BeanParam AuditFilter filter, @Valid @BeanParam PageRequest page) {
        return filter.of(entities, conference.id()).page(page, NEWEST_FIRST, ORDERS, AuditEntryView::of);
    }
}
