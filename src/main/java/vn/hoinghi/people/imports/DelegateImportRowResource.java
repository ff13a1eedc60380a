package vn.hoinghi.people.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hoinghi.kernel.Language;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.audit.Audited;
import vn.hoinghi.kernel.imports.RowAction;
import vn.hoinghi.kernel.paging.Listing;
import vn.hoinghi.kernel.paging.Order;
import vn.hoinghi.kernel.paging.Page;
import vn.hoinghi.kernel.paging.PageRequest;

/** The rows of an import over HTTP: what each does, cell by cell. */
@Path("/api/v1/conferences/{code}/delegates/imports/{id}/rows")
@Tag(name = "delegate-imports")
@RolesAllowed({Role.Names.ORGANISER, Role.Names.FOCAL_POINT})
public class DelegateImportRowResource {

    private static final Order<DelegateImportRow> ORDERS =
            Order.by("row", List.of(Order.key("rowNumber", Integer.class)));

    private final EntityManager entities;
    private final ImportAccess access;

    DelegateImportRowResource(EntityManager entities, ImportAccess access) {
        this.entities = entities;
        this.access = access;
    }

    @GET
    @Audited(subject = "delegate_imports", id = "id")
    @Operation(summary = "List what the rows of an import do, cell by cell")
    public Page<ImportRowView> listDelegateImportRows(
            @PathParam("id") UUID id,
            @QueryParam("action") @Size(max = 4) List<RowAction> actions,
            @Valid @BeanParam PageRequest page,
            HttpHeaders headers) {
        DelegateImport made = access.get(id);
        Language language = Language.preferred(headers.getAcceptableLanguages());
        RowDifferences differences = new RowDifferences(made, language);
        return new Listing<>(entities, DelegateImportRow.class)
                .where("e.importId = :import", "import", made.id)
                .where("e.action in :actions", "actions", actions)
                .page(page, null, ORDERS, differences::of);
    }
}
