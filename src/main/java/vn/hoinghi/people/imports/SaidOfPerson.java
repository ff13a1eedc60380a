package vn.hoinghi.people.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.imports.RowFault;
import vn.hoinghi.kernel.imports.SheetRow;
import vn.hoinghi.people.DelegateCategory;
import vn.hoinghi.people.NameOrder;

/**
 * What one row says of a person; an empty cell says nothing.
 *
 * @param texts by field, as they are kept
 * @param answers by the question's code
 * @param faults of the cells that say what cannot be
 */
record SaidOfPerson(
        SheetRow row,
        Map<String, String> texts,
        @Nullable UUID id,
        @Nullable UUID organisation,
        @Nullable DelegateCategory category,
        @Nullable NameOrder nameOrder,
        Map<String, String> answers,
        List<RowFault> faults) {

    @Nullable
    String text(Column column) {
        return texts.get(column.field());
    }

    String fullName() {
        return texts.getOrDefault(Column.FULL_NAME.field(), "");
    }

    /** The same without whose reference and name it says. */
    SaidOfPerson withoutName() {
        Map<String, String> others = new HashMap<>(texts);
        for (Column own : List.of(Column.REFERENCE, Column.FULL_NAME, Column.FAMILY_NAME, Column.GIVEN_NAME)) {
            others.remove(own.field());
        }
        return new SaidOfPerson(row, others, id, organisation, category, nameOrder, answers, faults);
    }
}
