package vn.hoinghi.people.imports;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.problem.FaultWords;
import vn.hoinghi.people.DelegateRequest;
import vn.hoinghi.people.imports.KnownPeople.Known;

/**
 * Compares a batch of rows with the delegates there are. Reads only; the same rows after the same ones before them, and
 * the same people, give the same plan.
 */
@Singleton
class PlanRows {

    /** Enough to make a query worth its way, few enough to be nothing in memory. */
    static final int BATCH = 1_000;

    private final EntityManager entities;
    private final Validator validator;

    PlanRows(EntityManager entities, Validator validator) {
        this.entities = entities;
        this.validator = validator;
    }

    /**
     * The plan of the batch; rows before it are in the database already.
     *
     * @param places what the rows before it have left
     */
    List<PlannedRow> plan(DelegateImport made, RowReader reader, List<SheetRow> rows, PlacesLeft places) {
        List<SaidOfPerson> said = rows.stream().map(reader::read).toList();
        KnownPeople people = KnownPeople.meantBy(said, made, entities);
        List<PlannedRow> planned = said.stream()
                .map(one -> planned(reader, one, people.match(one), people))
                .toList();
        Map<String, Integer> firsts = firstRowsAbout(made.id, planned);
        return planned.stream()
                .map(row -> withoutDuplicate(reader, row, firsts))
                .map(row -> places.take(row) ? row : withoutPlace(reader, row))
                .toList();
    }

    private PlannedRow planned(RowReader reader, SaidOfPerson said, @Nullable Known known, KnownPeople people) {
        DelegateRequest before = known == null ? null : known.request();
        boolean keepsReference = known != null && known.isFormer();
        DelegateRequest after =
                new MergedPerson(keepsReference ? said.without(Column.REFERENCE) : said, before).request();
        List<RowFault> faults = new ArrayList<>(said.faults());
        if (said.id() != null && known == null) {
            faults.add(reader.fault(said.row(), Column.ID.field(), "unknown-delegate", Words.UNKNOWN_DELEGATE));
        }
        faults.addAll(brokenBounds(reader, said, after));
        int row = said.row().number();
        if (!faults.isEmpty()) {
            return PlannedRow.rejected(row, faults);
        }
        String key = people.key(said, known);
        if (known == null) {
            return new PlannedRow(row, RowAction.CREATE, null, null, after, null, faults, key);
        }
        RowAction action = after.equals(before) ? RowAction.KEEP : RowAction.CHANGE;
        return new PlannedRow(row, action, known.id(), known.version(), after, before, faults, key);
    }

    /** A cell that has a fault already is not told to have another. */
    private List<RowFault> brokenBounds(RowReader reader, SaidOfPerson said, DelegateRequest after) {
        List<String> told = said.faults().stream().map(RowFault::column).toList();
        Map<String, LocalisedText> broken = new TreeMap<>();
        validator
                .validate(after)
                .forEach(violation -> broken.putIfAbsent(
                        MergedPerson.fieldAt(violation.getPropertyPath()), FaultWords.of(violation)));
        broken.keySet()
                .removeIf(field -> field.equals(Column.ORGANISATION.field()) || told.contains(reader.heading(field)));
        return broken.entrySet().stream()
                .map(entry -> reader.fault(said.row(), entry.getKey(), "invalid", entry.getValue()))
                .toList();
    }

    private Map<String, Integer> firstRowsAbout(UUID importId, List<PlannedRow> rows) {
        String[] keys = rows.stream()
                .map(PlannedRow::key)
                .filter(java.util.Objects::nonNull)
                .toArray(String[]::new);
        List<?> staged = entities.createNativeQuery(
                        "select person_key, row_number from delegate_import_rows"
                                + " where import_id = :import and person_key = any(cast(:keys as text[]))",
                        Tuple.class)
                .setParameter("import", importId)
                .setParameter("keys", keys)
                .getResultList();
        Map<String, Integer> firsts = new HashMap<>();
        staged.stream()
                .map(Tuple.class::cast)
                .forEach(row -> firsts.put(
                        row.get("person_key", String.class),
                        row.get("row_number", Number.class).intValue()));
        rows.stream().filter(row -> row.key() != null).forEach(row -> firsts.merge(row.key(), row.row(), Math::min));
        return firsts;
    }

    private static PlannedRow withoutDuplicate(RowReader reader, PlannedRow row, Map<String, Integer> firsts) {
        if (row.key() == null || firsts.getOrDefault(row.key(), row.row()) == row.row()) {
            return row;
        }
        Column same = KnownPeople.isReference(row.key()) ? Column.REFERENCE : Column.FULL_NAME;
        return rejected(reader, row, same, "duplicate", Words.DUPLICATE);
    }

    private static PlannedRow withoutPlace(RowReader reader, PlannedRow row) {
        return rejected(reader, row, Column.CATEGORY, "quota-exceeded", Words.NO_PLACE);
    }

    private static PlannedRow rejected(
            RowReader reader, PlannedRow row, Column column, String code, LocalisedText detail) {
        RowFault fault = new RowFault(row.row(), reader.heading(column.field()), code, detail);
        return PlannedRow.rejected(row.row(), List.of(fault));
    }
}
