package vn.hoinghi.people.imports;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.text.Texts;
import vn.hoinghi.people.DelegateCategory;
import vn.hoinghi.people.DelegateRequest;
import vn.hoinghi.people.PhoneNumbers;

/** Reads rows into requests, under the headings of one sheet, noting every fault it meets. */
final class RowReader {

    private static final Map<String, DelegateCategory> CATEGORIES = Map.ofEntries(
            Map.entry("", DelegateCategory.MEMBER),
            Map.entry("truong doan", DelegateCategory.HEAD),
            Map.entry("pho truong doan", DelegateCategory.DEPUTY),
            Map.entry("pho doan", DelegateCategory.DEPUTY),
            Map.entry("thanh vien", DelegateCategory.MEMBER),
            Map.entry("dai bieu", DelegateCategory.MEMBER),
            Map.entry("can bo", DelegateCategory.STAFF),
            Map.entry("can bo ho tro", DelegateCategory.STAFF),
            Map.entry("thu ky", DelegateCategory.STAFF),
            Map.entry("bao chi", DelegateCategory.PRESS),
            Map.entry("phong vien", DelegateCategory.PRESS),
            Map.entry("khach moi", DelegateCategory.GUEST));

    private final Map<Column, Integer> places = new EnumMap<>(Column.class);
    private final List<String> headings;
    private final Map<String, UUID> organisations;
    private final Validator validator;
    private final List<RowFault> faults = new ArrayList<>();

    /** @param organisations by folded code and folded names */
    RowReader(SheetRow header, Map<String, UUID> organisations, Validator validator) {
        this.headings = header.cells();
        this.organisations = organisations;
        this.validator = validator;
        for (int place = 0; place < headings.size(); place++) {
            int column = place;
            Column.headed(headings.get(place)).ifPresent(known -> places.putIfAbsent(known, column));
        }
    }

    /** Whether the row names the columns without which nobody can be registered. */
    static boolean isHeader(SheetRow row) {
        List<Column> named = row.cells().stream()
                .flatMap(cell -> Column.headed(cell).stream())
                .toList();
        return named.contains(Column.FULL_NAME) && named.contains(Column.ORGANISATION);
    }

    List<RowFault> faults() {
        return faults;
    }

    /** The request the row makes, or null where it has a fault. */
    @Nullable
    DelegateRequest read(SheetRow row) {
        int faultsBefore = faults.size();
        DelegateRequest request = new DelegateRequest(
                organisation(row),
                cell(row, Column.REFERENCE),
                Texts.singleSpaced(text(row, Column.FULL_NAME)),
                cell(row, Column.FAMILY_NAME),
                cell(row, Column.GIVEN_NAME),
                null,
                localised(cell(row, Column.TITLE), null),
                localised(cell(row, Column.POSITION), cell(row, Column.POSITION_EN)),
                category(row),
                cell(row, Column.EMAIL),
                phone(row),
                null,
                null);
        for (ConstraintViolation<DelegateRequest> violation : validator.validate(request)) {
            Column column = columnOf(violation.getPropertyPath().toString());
            if (column != Column.ORGANISATION) {
                fault(row, column, "invalid", "Thiếu, sai hoặc quá dài.", "Missing, wrong or too long.");
            }
        }
        return faults.size() == faultsBefore ? request : null;
    }

    @SuppressWarnings("NullAway") // A request without organisation is never returned: the fault is noted first.
    private UUID organisation(SheetRow row) {
        UUID organisation = organisations.get(Texts.folded(text(row, Column.ORGANISATION)));
        if (organisation == null) {
            fault(
                    row,
                    Column.ORGANISATION,
                    "unknown-organisation",
                    "Không có cơ quan này.",
                    "There is no such organisation.");
        }
        return organisation;
    }

    private DelegateCategory category(SheetRow row) {
        String written = text(row, Column.CATEGORY);
        DelegateCategory category = CATEGORIES.get(Texts.folded(written));
        if (category != null) {
            return category;
        }
        for (DelegateCategory known : DelegateCategory.values()) {
            if (known.name().equalsIgnoreCase(written)) {
                return known;
            }
        }
        fault(row, Column.CATEGORY, "unknown-category", "Không có thành phần này.", "There is no such category.");
        return DelegateCategory.MEMBER;
    }

    private @Nullable String phone(SheetRow row) {
        String written = text(row, Column.PHONE);
        if (written.isBlank()) {
            return null;
        }
        String number = PhoneNumbers.parse(written);
        if (number == null) {
            fault(row, Column.PHONE, "phone", "Không phải số điện thoại hợp lệ.", "Not a valid phone number.");
        }
        return number;
    }

    void fault(SheetRow row, Column column, String code, String vi, String en) {
        Integer place = places.get(column);
        String heading = place == null ? column.name() : headings.get(place);
        faults.add(new RowFault(row.number(), heading, code, LocalisedText.of(vi, en)));
    }

    private static Column columnOf(String property) {
        return switch (property.split("\\.")[0]) {
            case "organisation" -> Column.ORGANISATION;
            case "reference" -> Column.REFERENCE;
            case "familyName" -> Column.FAMILY_NAME;
            case "givenName" -> Column.GIVEN_NAME;
            case "title" -> Column.TITLE;
            case "position" -> Column.POSITION;
            case "email" -> Column.EMAIL;
            default -> Column.FULL_NAME;
        };
    }

    private static @Nullable LocalisedText localised(@Nullable String vi, @Nullable String en) {
        return vi == null ? null : new LocalisedText(vi, en);
    }

    private @Nullable String cell(SheetRow row, Column column) {
        String text = text(row, column);
        return text.isBlank() ? null : text;
    }

    private String text(SheetRow row, Column column) {
        Integer place = places.get(column);
        return place == null || place >= row.cells().size() ? "" : row.cells().get(place);
    }
}
