package vn.hoinghi.kernel.imports;

import java.util.List;

/** What one row of a file does, as a feature keeps it; two plans that are equal do the same. */
public interface RowPlan {

    /** As the spreadsheet counts, from 1. */
    int row();

    RowAction action();

    List<RowFault> faults();
}
