package vn.hoinghi.kernel.imports;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.hoinghi.kernel.Ids;

/** A row of a file and its plan. Only what confirmation made of it is added afterwards, by {@link DoneRows}. */
@MappedSuperclass
@SuppressWarnings("NullAway.Init") // Filled by the database, or by keep().
public abstract class ImportedRow<P extends RowPlan> extends PanacheEntityBase {

    /** Enough to make a query worth its way, few enough to be nothing in memory. */
    public static final int BATCH = 1_000;

    @Id
    public UUID id;

    public UUID importId;

    /** As the spreadsheet counts, from 1. */
    public int rowNumber;

    /** A {@link SheetRow} as JSON. */
    @JdbcTypeCode(SqlTypes.JSON)
    public String sheetRow;

    /** A {@link RowPlan} as JSON. */
    @JdbcTypeCode(SqlTypes.JSON)
    public String plan;

    @Enumerated(EnumType.STRING)
    public RowAction action;

    /** The plan as it was made. */
    public abstract P planned();

    /** Notes what was read and planned. */
    protected void keep(UUID importId, SheetRow read, P planned) {
        this.id = Ids.next();
        this.importId = importId;
        this.rowNumber = read.number();
        this.sheetRow = ImportJson.write(read);
        this.plan = ImportJson.write(planned);
        this.action = planned.action();
    }

    SheetRow sheetRow() {
        return ImportJson.read(sheetRow, SheetRow.class);
    }

    /** The next rows of the file after that one. */
    static <R> List<R> after(Class<R> kind, UUID importId, int rowNumber) {
        return Panache.getEntityManager()
                .createQuery(
                        "from " + kind.getSimpleName() + " where importId = :import and rowNumber > :last"
                                + " order by rowNumber",
                        kind)
                .setParameter("import", importId)
                .setParameter("last", rowNumber)
                .setMaxResults(BATCH)
                .getResultList();
    }

    /** The first faults of a file. */
    static List<RowFault> faults(ImportedFile made, int most) {
        return Panache.getEntityManager()
                .createQuery(
                        "from " + made.rowType().getSimpleName() + " where importId = :import and action = REJECT"
                                + " order by rowNumber",
                        made.rowType())
                .setParameter("import", made.id)
                .setMaxResults(most)
                .getResultStream()
                .flatMap(row -> row.planned().faults().stream())
                .limit(most)
                .toList();
    }
}
