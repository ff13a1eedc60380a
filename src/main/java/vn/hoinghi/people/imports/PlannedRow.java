package vn.hoinghi.people.imports;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.people.DelegateRequest;

/**
 * What one good row of a file does.
 *
 * @param row the spreadsheet's number
 * @param action what is to be done
 * @param delegate whom it is done to; for a new one, known once it was done
 * @param version the delegate's version: before confirmation the one the plan was made from, after it the one it made
 * @param request what the delegate is to be
 * @param before what the delegate was; null for a new one
 */
record PlannedRow(
        int row,
        Action action,
        @Nullable UUID delegate,
        @Nullable Long version,
        DelegateRequest request,
        @Nullable DelegateRequest before) {

    enum Action {
        CREATE,
        CHANGE,
        KEEP
    }

    PlannedRow done(UUID made, long madeVersion) {
        return new PlannedRow(row, action, made, madeVersion, request, before);
    }
}
