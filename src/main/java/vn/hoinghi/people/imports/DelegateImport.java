package vn.hoinghi.people.imports;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.Ids;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.people.PeopleProblem;

/** A file that was sent in, and what became of it; its rows are {@link DelegateImportRow}. */
@Entity
@Table(name = "delegate_imports")
public class DelegateImport extends PanacheEntityBase {

    @Id
    public UUID id;

    public UUID conferenceId;

    /** The organisation it is limited to, since its focal point sent it; null where the office did. */
    @Column(updatable = false)
    public @Nullable UUID organisationId;

    public String fileName;

    @Enumerated(EnumType.STRING)
    public ImportState state;

    /** The {@link ImportColumn}s as JSON. */
    @JdbcTypeCode(SqlTypes.JSON)
    public String columns;

    public int rowCount;
    public int createCount;
    public int changeCount;
    public int keepCount;
    public int rejectCount;
    public int errorCount;

    @Column(updatable = false)
    public String createdBy;

    @Column(updatable = false)
    public Instant createdAt;

    @Version
    public long version;

    boolean isByFocalPoint() {
        return organisationId != null;
    }

    static DelegateImport of(UUID conferenceId, PreviewImport.Sent sent, Instant now) {
        DelegateImport made = new DelegateImport();
        made.id = Ids.next();
        made.conferenceId = conferenceId;
        made.organisationId = sent.organisation();
        made.fileName = sent.fileName();
        made.state = ImportState.PREVIEWED;
        made.columns = "[]";
        made.createdBy = sent.user();
        made.createdAt = now;
        return made;
    }

    void count(PlannedRow row) {
        rowCount++;
        errorCount += row.faults().size();
        switch (row.action()) {
            case CREATE -> createCount++;
            case CHANGE -> changeCount++;
            case KEEP -> keepCount++;
            case REJECT -> rejectCount++;
        }
    }

    List<ImportColumn> columns() {
        return ImportJson.columns(columns);
    }

    static DelegateImport get(UUID conferenceId, UUID id) {
        return DelegateImport.<DelegateImport>find("conferenceId = ?1 and id = ?2", conferenceId, id)
                .firstResultOptional()
                .orElseThrow(CommonProblem.NOT_FOUND::problem);
    }

    /** Takes the step, of many that try at once for one only. */
    static DelegateImport step(UUID conferenceId, UUID id, ImportState from, ImportState to) {
        get(conferenceId, id);
        long stepped = update(
                "state = ?1, version = version + 1 where conferenceId = ?2 and id = ?3 and state = ?4",
                to,
                conferenceId,
                id,
                from);
        if (stepped == 0) {
            throw PeopleProblem.IMPORT_STATE.because(
                    "Chỉ làm được khi đang ở bước " + from + ".", "This can only be done at the step " + from + ".");
        }
        getEntityManager().clear();
        return get(conferenceId, id);
    }
}
