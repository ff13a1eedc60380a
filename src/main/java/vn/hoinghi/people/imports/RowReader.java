package vn.hoinghi.people.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.imports.ImportColumns;
import vn.hoinghi.kernel.imports.RowFault;
import vn.hoinghi.kernel.imports.SheetRow;
import vn.hoinghi.kernel.text.Texts;
import vn.hoinghi.people.NameOrder;
import vn.hoinghi.people.OrganisationNames;
import vn.hoinghi.people.PhoneNumbers;
import vn.hoinghi.people.questions.Answers;
import vn.hoinghi.people.questions.Question;

/** Reads rows under the headings of one sheet, noting every fault it meets. */
final class RowReader {

    private static final LocalisedText NOT_A_CHOICE =
            LocalisedText.of("FAMILY_FIRST hoặc GIVEN_FIRST.", "FAMILY_FIRST or GIVEN_FIRST.");

    private final ImportColumns columns;
    private final OrganisationNames organisations;
    private final Map<String, Question> questions;
    private final Answers answers;

    /** Whose people alone the rows may be about. */
    private final @Nullable UUID only;

    RowReader(DelegateImport made) {
        this.columns = new ImportColumns(made.columns());
        this.only = made.organisationId;
        this.organisations = OrganisationNames.of(made.conferenceId, only);
        this.questions = SheetFields.of(made.conferenceId).questions();
        this.answers = Answers.to(made.conferenceId);
    }

    /** The places of cells that say something. */
    Set<Integer> places() {
        return columns.asked();
    }

    SaidOfPerson read(SheetRow row) {
        List<RowFault> faults = new ArrayList<>();
        Map<String, String> texts = new HashMap<>();
        columns.places().forEach((field, place) -> {
            if (row.formulas().contains(place)) {
                faults.add(fault(row.number(), field, "formula", RowFault.FORMULA));
            } else if (!row.at(place).isBlank()) {
                texts.put(field, row.at(place));
            }
        });
        Cells cells = new Cells(row, texts, faults);
        return new SaidOfPerson(
                row,
                texts,
                cells.read(Column.ID, RowReader::uuid, "unknown-delegate", Words.UNKNOWN_DELEGATE),
                organisation(cells),
                cells.read(Column.CATEGORY, CategoryWords::read, "unknown-category", Words.UNKNOWN_CATEGORY),
                cells.read(Column.NAME_ORDER, RowReader::nameOrder, "unknown-name-order", NOT_A_CHOICE),
                answers(cells),
                phone(cells));
    }

    /** A row being read. */
    private final class Cells {

        private final SheetRow row;
        private final Map<String, String> texts;
        private final List<RowFault> faults;

        Cells(SheetRow row, Map<String, String> texts, List<RowFault> faults) {
            this.row = row;
            this.texts = texts;
            this.faults = faults;
        }

        <T> @Nullable T read(
                Column column, Function<String, Optional<T>> reading, String code, LocalisedText otherwise) {
            String written = texts.get(column.field());
            if (written == null) {
                return null;
            }
            Optional<T> meant = reading.apply(written);
            if (meant.isEmpty()) {
                note(column.field(), code, otherwise);
            }
            return meant.orElse(null);
        }

        void note(String field, String code, LocalisedText detail) {
            faults.add(fault(row.number(), field, code, detail));
        }
    }

    private @Nullable UUID organisation(Cells cells) {
        String written = cells.texts.get(Column.ORGANISATION.field());
        if (written == null && only != null && !isFormula(cells)) {
            return only;
        }
        Set<UUID> meant = organisations.meant(written == null ? "" : written);
        if (meant.size() == 1) {
            return meant.iterator().next();
        }
        if (!isFormula(cells) && meant.isEmpty()) {
            cells.note(Column.ORGANISATION.field(), "unknown-organisation", OrganisationNames.UNKNOWN);
        } else if (!isFormula(cells)) {
            cells.note(Column.ORGANISATION.field(), "ambiguous-organisation", OrganisationNames.AMBIGUOUS);
        }
        return null;
    }

    private boolean isFormula(Cells cells) {
        return columns.isFormula(cells.row, Column.ORGANISATION.field());
    }

    private Map<String, String> answers(Cells cells) {
        Map<String, String> given = new HashMap<>();
        questions.forEach((field, question) -> {
            String written = cells.texts.get(field);
            if (written != null) {
                String answer = AnswerWords.read(question, written);
                answers.faultOf(question.code, answer).ifPresent(fault -> cells.note(field, "answer", fault));
                given.put(question.code, answer);
            }
        });
        return given;
    }

    /** Puts the number as it is kept in the place of the written one, and says what faults there are by now. */
    private List<RowFault> phone(Cells cells) {
        String number = cells.read(
                Column.PHONE,
                written -> Optional.ofNullable(PhoneNumbers.parse(written)),
                "phone",
                Words.NO_PHONE_NUMBER);
        cells.texts.remove(Column.PHONE.field());
        if (number != null) {
            cells.texts.put(Column.PHONE.field(), number);
        }
        return cells.faults;
    }

    private static Optional<UUID> uuid(String written) {
        try {
            return Optional.of(UUID.fromString(written));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<NameOrder> nameOrder(String written) {
        for (NameOrder known : NameOrder.values()) {
            if (known.name().equals(Texts.folded(written).toUpperCase(java.util.Locale.ROOT))) {
                return Optional.of(known);
            }
        }
        return Optional.empty();
    }

    /** A fault of that row in the column of that field, under its heading in the file. */
    RowFault fault(int row, String field, String code, LocalisedText detail) {
        return columns.fault(row, field, code, detail);
    }

    String heading(String field) {
        return columns.heading(field);
    }
}
