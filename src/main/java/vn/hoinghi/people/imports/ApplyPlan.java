package vn.hoinghi.people.imports;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.imports.DoneRows;
import vn.hoinghi.kernel.imports.ImportProblem;
import vn.hoinghi.kernel.imports.RowAction;
import vn.hoinghi.kernel.problem.Problem;
import vn.hoinghi.people.Delegate;
import vn.hoinghi.people.DelegateRequest;

/** Writes the delegates of a plan, a batch at a time, in the transaction of the one who asks. */
@Singleton
class ApplyPlan {

    private static final String KIND = "delegate";

    private final EntityManager entities;
    private final DoneRows done;

    ApplyPlan(EntityManager entities, DoneRows done) {
        this.entities = entities;
        this.done = done;
    }

    void apply(DelegateImport made) {
        DelegateImportRow last = null;
        int batches = 0;
        for (List<DelegateImportRow> rows = DelegateImportRow.doingAfter(made.id, last);
                !rows.isEmpty();
                rows = DelegateImportRow.doingAfter(made.id, last)) {
            last = rows.get(rows.size() - 1);
            note(rows, write(made, rows));
            entities.clear();
            if (batches++ == 0) {
                countTables();
            }
        }
        if (batches > 1) {
            countTables();
        }
        checkNobodyCameMeanwhile(made.id);
    }

    /**
     * Of rows just written the database knows nothing yet, and would look through all of them for each: when a foreign key
     * is checked, which any index that begins with the conference seems good enough for, and in the last check. Its own
     * counting sees none either, calls the table empty, and is held off until the end by this; so is that of another
     * import, which therefore goes without instead of waiting.
     */
    private void countTables() {
        boolean isAlone = (boolean) entities.createNativeQuery(
                        "select pg_try_advisory_xact_lock(hashtextextended('counting delegates', 0))", Boolean.class)
                .getSingleResult();
        if (isAlone) {
            entities.createNativeQuery("analyze delegates, delegate_import_rows")
                    .executeUpdate();
        }
    }

    private List<Delegate> write(DelegateImport made, List<DelegateImportRow> rows) {
        Map<UUID, Delegate> known = known(made.conferenceId, rows);
        List<Delegate> written = new ArrayList<>(rows.size());
        for (DelegateImportRow row : rows) {
            PlannedRow planned = row.planned();
            DelegateRequest request = Objects.requireNonNull(planned.request());
            Delegate delegate =
                    planned.action() == RowAction.CREATE ? Delegate.in(made.conferenceId) : unchanged(planned, known);
            if (made.isByFocalPoint()) {
                delegate.nominate(request);
            } else {
                delegate.change(request);
            }
            entities.persist(delegate);
            written.add(delegate);
        }
        flush(rows.get(0).rowNumber);
        return written;
    }

    private static Map<UUID, Delegate> known(UUID conferenceId, List<DelegateImportRow> rows) {
        List<UUID> ids = rows.stream()
                .map(row -> row.delegateId)
                .filter(Objects::nonNull)
                .toList();
        return ids.isEmpty()
                ? Map.of()
                : Delegate.<Delegate>stream("conferenceId = ?1 and id in ?2", conferenceId, ids)
                        .collect(toMap(delegate -> delegate.id, Function.identity()));
    }

    private static Delegate unchanged(PlannedRow planned, Map<UUID, Delegate> known) {
        Delegate delegate = known.get(planned.delegate());
        if (delegate == null || planned.version() == null || delegate.version != planned.version()) {
            throw ImportProblem.stale(planned.row());
        }
        return delegate;
    }

    /** What somebody changed or added in the moment between is the same as if they had done it before. */
    private void flush(int row) {
        try {
            entities.flush();
        } catch (OptimisticLockException changed) {
            throw ImportProblem.stale(row);
        } catch (ConstraintViolationException taken) {
            if ("uq_delegates_reference".equals(taken.getConstraintName())) {
                throw ImportProblem.stale(row);
            }
            throw taken;
        }
    }

    private void note(List<DelegateImportRow> rows, List<Delegate> written) {
        done.note(
                KIND,
                IntStream.range(0, rows.size())
                        .mapToObj(at -> new DoneRows.Done(rows.get(at).id, written.get(at).id, written.get(at).version))
                        .toList());
    }

    /**
     * Whoever registers takes a place, and waits for an import that took one of the same organisation and category; so
     * by now those are seen who came after the plan was checked.
     */
    private void checkNobodyCameMeanwhile(UUID importId) {
        Object row = entities.createNativeQuery(
                        "select min(r.row_number) from delegate_import_rows r"
                                + " join delegates mine on mine.id = r.delegate_id"
                                + " join delegates other on other.conference_id = mine.conference_id"
                                + " and other.organisation_id = mine.organisation_id and other.folded = mine.folded"
                                + " and other.id <> mine.id and other.status <> 'MERGED'"
                                + " and (other.reference is null or mine.reference is null)"
                                + " and spelling(other.full_name) = spelling(mine.full_name)"
                                + " and coalesce(other.phone = mine.phone, true)"
                                + " and coalesce(lower(other.email) = lower(mine.email), true)"
                                + " where r.import_id = :import and r.action = 'CREATE'"
                                + " and not exists (select from delegate_import_rows same"
                                + " where same.import_id = r.import_id and same.delegate_id = other.id)",
                        Integer.class)
                .setParameter("import", importId)
                .getSingleResultOrNull();
        if (row != null) {
            throw ImportProblem.stale((Integer) row);
        }
    }

    /** Undoes what was written: new people go, changed ones are what they were. */
    void undo(DelegateImport made) {
        DelegateImportRow last = null;
        for (List<DelegateImportRow> rows = DelegateImportRow.doingAfter(made.id, last);
                !rows.isEmpty();
                rows = DelegateImportRow.doingAfter(made.id, last)) {
            last = rows.get(rows.size() - 1);
            Map<UUID, Delegate> known = known(made.conferenceId, rows);
            rows.forEach(row -> undo(row, known.get(row.delegateId)));
            try {
                entities.flush();
            } catch (OptimisticLockException changed) {
                throw changedSince(last.rowNumber);
            } catch (ConstraintViolationException held) {
                throw ImportProblem.IMPORT_STALE.because(
                        "Có người của tệp đã có giấy tờ, phần việc hoặc lượt vào; không thể xóa họ nữa.",
                        "Somebody of the file has documents, duties or entries by now, and cannot be taken away.");
            }
            entities.clear();
        }
        done.remember(KIND, made);
    }

    private void undo(DelegateImportRow row, @Nullable Delegate delegate) {
        if (delegate == null || row.delegateVersion == null || delegate.version != row.delegateVersion) {
            throw changedSince(row.rowNumber);
        }
        DelegateRequest before = row.planned().before();
        if (before == null) {
            entities.remove(delegate);
        } else {
            delegate.change(before);
        }
    }

    private static Problem changedSince(int row) {
        return ImportProblem.IMPORT_STALE.because(
                "Người ở dòng " + row + " đã được sửa sau khi nhập.",
                "The person of row " + row + " was changed after the import.");
    }
}
