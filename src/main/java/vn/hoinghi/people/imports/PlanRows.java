package vn.hoinghi.people.imports;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.imports.RowAction;
import vn.hoinghi.kernel.imports.RowFault;
import vn.hoinghi.kernel.imports.SheetRow;
import vn.hoinghi.kernel.problem.FaultWords;
import vn.hoinghi.people.DelegateRequest;
import vn.hoinghi.people.imports.KnownPeople.Known;

/**
 * Compares a batch of rows with the delegates there are. Reads only; the same rows after the same ones before them, and
 * the same people, give the same plan.
 */
@Singleton
class PlanRows {

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
        if (said.isEmpty()) {
            return List.of();
        }
        RowsBefore before = RowsBefore.of(
                entities, made.id, rows.get(0).number(), said.stream().flatMap(people::keys));
        List<PlannedRow> planned = new ArrayList<>(said.size());
        for (SaidOfPerson one : said) {
            PlannedRow row = planned(reader, one, people, before);
            planned.add(places.take(row) ? row : withoutPlace(reader, row));
        }
        return planned;
    }

    private PlannedRow planned(RowReader reader, SaidOfPerson said, KnownPeople people, RowsBefore before) {
        Known known = people.match(said, before);
        if (known != null && known.former() != null) {
            return ofMerged(reader, said, known, before);
        }
        PlannedRow row = compared(reader, said, known, people.key(said, known));
        return row.key() == null ? row : withoutDuplicate(reader, row, before);
    }

    /**
     * What was known of somebody who was merged changes nothing. What is new is the person's they became, but for what is
     * the row's own; nothing is said of whoever went to another organisation.
     */
    private PlannedRow ofMerged(RowReader reader, SaidOfPerson said, Known known, RowsBefore before) {
        boolean isElsewhere = !known.request().organisation().equals(said.organisation());
        if (isElsewhere || known.isAsSaid(said)) {
            List<RowFault> faults = said.faults();
            return faults.isEmpty()
                    ? new PlannedRow(
                            said.row().number(),
                            RowAction.KEEP,
                            isElsewhere ? null : known.id(),
                            null,
                            null,
                            null,
                            faults,
                            null)
                    : PlannedRow.rejected(said.row().number(), faults);
        }
        PlannedRow row = compared(reader, said.withoutName(), known, KnownPeople.idKey(known));
        return row.key() == null ? row : withoutDuplicate(reader, row, before);
    }

    private PlannedRow compared(RowReader reader, SaidOfPerson said, @Nullable Known known, String key) {
        DelegateRequest before = known == null ? null : known.request();
        DelegateRequest after = new MergedPerson(said, before).request();
        List<RowFault> faults = new ArrayList<>(said.faults());
        if (said.id() != null && known == null) {
            faults.add(
                    reader.fault(said.row().number(), Column.ID.field(), "unknown-delegate", Words.UNKNOWN_DELEGATE));
        }
        faults.addAll(brokenBounds(reader, said, after));
        int row = said.row().number();
        if (!faults.isEmpty()) {
            return PlannedRow.rejected(row, faults);
        }
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
                .map(entry -> reader.fault(said.row().number(), entry.getKey(), "invalid", entry.getValue()))
                .toList();
    }

    /** Rejected where a row before is about the same person; else the rows to come are told of it. */
    private static PlannedRow withoutDuplicate(RowReader reader, PlannedRow row, RowsBefore before) {
        String key = Objects.requireNonNull(row.key());
        Contact contact = Contact.of(Objects.requireNonNull(row.request()));
        boolean isByName = key.contains(RowsBefore.PART);
        if (isByName ? before.mayBeNamed(key, contact) : before.isNamed(key)) {
            Column same = KnownPeople.isReference(key) ? Column.REFERENCE : Column.FULL_NAME;
            return rejected(reader, row, same, "duplicate", Words.DUPLICATE);
        }
        before.add(key, contact);
        return row;
    }

    private static PlannedRow withoutPlace(RowReader reader, PlannedRow row) {
        return rejected(reader, row, Column.CATEGORY, "quota-exceeded", Words.NO_PLACE);
    }

    private static PlannedRow rejected(
            RowReader reader, PlannedRow row, Column column, String code, LocalisedText detail) {
        return PlannedRow.rejected(row.row(), List.of(reader.fault(row.row(), column.field(), code, detail)));
    }
}
