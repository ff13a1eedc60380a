package vn.hoinghi.people.imports;

import java.util.List;

/**
 * What a file does to the conference's delegates.
 *
 * @param sheet what was read, so that the plan can be made again
 */
record ImportPlan(List<SheetRow> sheet, List<PlannedRow> rows, List<RowFault> faults) {

    long count(PlannedRow.Action action) {
        return rows.stream().filter(row -> row.action() == action).count();
    }

    long rejected() {
        return faults.stream().mapToInt(RowFault::row).distinct().count();
    }
}
