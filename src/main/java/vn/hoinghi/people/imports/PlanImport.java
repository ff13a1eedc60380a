package vn.hoinghi.people.imports;

import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.text.Texts;
import vn.hoinghi.people.Delegate;
import vn.hoinghi.people.DelegateRequest;
import vn.hoinghi.people.Organisation;
import vn.hoinghi.people.imports.PlannedRow.Action;

/** Compares a sheet with the delegates there are. Reads only; the same sheet and the same people give the same plan. */
@Singleton
class PlanImport {

    private static final int MOST_TITLES = 20;

    private final Validator validator;

    PlanImport(Validator validator) {
        this.validator = validator;
    }

    /** @throws vn.hoinghi.kernel.problem.Problem {@code import-not-readable} where the first row names no columns */
    ImportPlan plan(UUID conferenceId, List<SheetRow> sheet) {
        List<SheetRow> table = fromHeader(sheet);
        RowReader reader = new RowReader(table.get(0), organisations(conferenceId), validator);
        Map<String, Delegate> existing = existing(conferenceId);
        Set<String> seen = new HashSet<>();
        List<PlannedRow> rows = new ArrayList<>();
        for (SheetRow row : table.subList(1, table.size())) {
            DelegateRequest request = reader.read(row);
            if (request != null && !seen.add(key(request))) {
                reader.fault(
                        row,
                        Column.FULL_NAME,
                        "duplicate",
                        "Trùng với một dòng ở trên.",
                        "The same person as a row above.");
            } else if (request != null) {
                rows.add(planned(row.number(), request, match(existing, request)));
            }
        }
        return new ImportPlan(table, rows, reader.faults());
    }

    /** Offices put titles above their tables; the table begins with the row that names its columns. */
    private static List<SheetRow> fromHeader(List<SheetRow> sheet) {
        for (int row = 0; row < Math.min(MOST_TITLES, sheet.size()); row++) {
            if (RowReader.isHeader(sheet.get(row))) {
                return sheet.subList(row, sheet.size());
            }
        }
        throw Sheet.notReadable(
                "Không thấy dòng tiêu đề có ít nhất hai cột «Họ và tên» và «Cơ quan».",
                "There is no row of headings with at least “Full name” and “Organisation”.");
    }

    private static PlannedRow planned(int row, DelegateRequest read, @Nullable Delegate found) {
        if (found == null) {
            return new PlannedRow(row, Action.CREATE, null, null, read, null);
        }
        DelegateRequest before = found.asRequest();
        DelegateRequest after = keepingWhatTheSheetLeavesOut(read, before);
        Action action = after.equals(before) ? Action.KEEP : Action.CHANGE;
        return new PlannedRow(row, action, found.id, found.version, after, before);
    }

    /** An empty cell says nothing; it never erases what is known. */
    private static DelegateRequest keepingWhatTheSheetLeavesOut(DelegateRequest read, DelegateRequest before) {
        return new DelegateRequest(
                read.organisation(),
                or(read.reference(), before.reference()),
                read.fullName(),
                or(read.familyName(), before.familyName()),
                or(read.givenName(), before.givenName()),
                before.nameOrder(),
                or(read.title(), before.title()),
                or(read.position(), before.position()),
                read.category(),
                or(read.email(), before.email()),
                or(read.phone(), before.phone()),
                before.formOfAddress(),
                before.answers());
    }

    private static <T> @Nullable T or(@Nullable T read, @Nullable T before) {
        return read == null ? before : read;
    }

    private static Map<String, UUID> organisations(UUID conferenceId) {
        Map<String, UUID> byName = new HashMap<>();
        for (Organisation organisation : Organisation.<Organisation>list("conferenceId", conferenceId)) {
            byName.put(Texts.folded(organisation.code), organisation.id);
            byName.putIfAbsent(Texts.folded(organisation.name.vi()), organisation.id);
            if (organisation.name.en() != null) {
                byName.putIfAbsent(Texts.folded(organisation.name.en()), organisation.id);
            }
        }
        return byName;
    }

    private static Map<String, Delegate> existing(UUID conferenceId) {
        Map<String, Delegate> byKey = new HashMap<>();
        for (Delegate delegate : Delegate.<Delegate>list("conferenceId = ?1 order by id", conferenceId)) {
            byKey.putIfAbsent(nameKey(delegate.organisationId, delegate.fullName), delegate);
            if (delegate.reference != null) {
                byKey.put(referenceKey(delegate.reference), delegate);
            }
        }
        return byKey;
    }

    private static @Nullable Delegate match(Map<String, Delegate> existing, DelegateRequest request) {
        String reference = request.reference();
        Delegate byReference = reference == null ? null : existing.get(referenceKey(reference));
        Delegate byName = existing.get(nameKey(request.organisation(), request.fullName()));
        boolean isNamesake = byName != null && byName.reference != null && reference != null;
        return byReference != null || isNamesake ? byReference : byName;
    }

    private static String key(DelegateRequest request) {
        return request.reference() != null
                ? referenceKey(request.reference())
                : nameKey(request.organisation(), request.fullName());
    }

    private static String referenceKey(String reference) {
        return "reference " + reference;
    }

    private static String nameKey(UUID organisation, String fullName) {
        return organisation + " " + Texts.folded(fullName);
    }
}
