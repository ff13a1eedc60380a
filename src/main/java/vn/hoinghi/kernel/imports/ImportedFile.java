package vn.hoinghi.kernel.imports;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.Ids;
import vn.hoinghi.kernel.problem.CommonProblem;

/** A file that was sent in, and what became of it; its rows are {@link ImportedRow}s. Each feature has its own table of them. */
@MappedSuperclass
@SuppressWarnings("NullAway.Init") // Filled by the database, or by sent().
public abstract class ImportedFile extends PanacheEntityBase {

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

    /** The entity that its rows are. */
    public abstract Class<? extends ImportedRow<?>> rowType();

    public boolean isByFocalPoint() {
        return organisationId != null;
    }

    /** Notes who sent what; nothing of it is read yet. */
    public void sent(UUID conference, SentFile sent, Instant now) {
        id = Ids.next();
        conferenceId = conference;
        organisationId = sent.organisation();
        fileName = sent.fileName();
        state = ImportState.PREVIEWED;
        columns = "[]";
        createdBy = sent.user();
        createdAt = now;
    }

    void count(RowPlan row) {
        rowCount++;
        errorCount += row.faults().size();
        switch (row.action()) {
            case CREATE -> createCount++;
            case CHANGE -> changeCount++;
            case KEEP -> keepCount++;
            case REJECT -> rejectCount++;
        }
    }

    /** How its headings were understood. */
    public List<ImportColumn> columns() {
        return ImportJson.columns(columns);
    }

    /** The import of that kind and conference; else 404. */
    public static <F extends ImportedFile> F get(Class<F> kind, UUID conferenceId, UUID id) {
        return Panache.getEntityManager()
                .createQuery("from " + kind.getSimpleName() + " where conferenceId = :conference and id = :id", kind)
                .setParameter("conference", conferenceId)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(CommonProblem.NOT_FOUND::problem);
    }

    /**
     * Takes the step, of many that try at once for one only.
     *
     * @throws vn.hoinghi.kernel.problem.Problem 409 {@code import-state}
     */
    public static <F extends ImportedFile> F step(
            Class<F> kind, UUID conferenceId, UUID id, ImportState from, ImportState to) {
        get(kind, conferenceId, id);
        int stepped = Panache.getEntityManager()
                .createQuery("update " + kind.getSimpleName() + " set state = :to, version = version + 1"
                        + " where conferenceId = :conference and id = :id and state = :from")
                .setParameter("to", to)
                .setParameter("conference", conferenceId)
                .setParameter("id", id)
                .setParameter("from", from)
                .executeUpdate();
        if (stepped == 0) {
            throw ImportProblem.IMPORT_STATE.because(
                    "Chỉ làm được khi đang ở bước " + from + ".", "This can only be done at the step " + from + ".");
        }
        Panache.getEntityManager().clear();
        return get(kind, conferenceId, id);
    }
}
