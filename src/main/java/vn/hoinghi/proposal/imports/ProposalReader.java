package vn.hoinghi.proposal.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.imports.ImportColumns;
import vn.hoinghi.kernel.imports.RowFault;
import vn.hoinghi.kernel.imports.SheetRow;
import vn.hoinghi.kernel.text.Texts;
import vn.hoinghi.people.OrganisationNames;
import vn.hoinghi.proposal.ProposalFieldNames;

/** Reads rows under the headings of one list of proposals, noting every fault it meets. */
final class ProposalReader {

    private static final Set<ProposalColumn> WITH_PARAGRAPHS = Set.of(ProposalColumn.BODY, ProposalColumn.BODY_EN);

    private final ImportColumns columns;
    private final OrganisationNames senders;
    private final OrganisationNames organisations;
    private final ProposalFieldNames fields;

    /** Whose proposals alone the rows may be. */
    private final @Nullable UUID only;

    ProposalReader(ProposalImport made) {
        this.columns = new ImportColumns(made.columns());
        this.only = made.organisationId;
        this.senders = OrganisationNames.of(made.conferenceId, only);
        this.organisations = OrganisationNames.of(made.conferenceId);
        this.fields = ProposalFieldNames.of(made.conferenceId);
    }

    /** The places of cells that say something. */
    Set<Integer> places() {
        return columns.asked();
    }

    SaidOfProposal read(SheetRow row) {
        Cells cells = new Cells(row);
        return new SaidOfProposal(
                row,
                cells.texts,
                organisation(cells),
                cells.read(ProposalColumn.FIELD, fields::meant, "unknown-field", ProposalWords.UNKNOWN_FIELD),
                addressees(cells),
                countries(cells),
                cells.faults);
    }

    /** A row being read. */
    private final class Cells {

        private final SheetRow row;
        private final Map<String, String> texts = new HashMap<>();
        private final List<RowFault> faults = new ArrayList<>();

        Cells(SheetRow row) {
            this.row = row;
            columns.places().forEach((field, place) -> {
                if (row.formulas().contains(place)) {
                    note(field, "formula", RowFault.FORMULA);
                } else if (!row.at(place).isBlank()) {
                    texts.put(field, tidy(field, row.at(place)));
                }
            });
        }

        private String tidy(String field, String written) {
            boolean keepsLines =
                    ProposalColumn.of(field).filter(WITH_PARAGRAPHS::contains).isPresent();
            return keepsLines ? written : Texts.singleSpaced(written);
        }

        boolean isFormula(ProposalColumn column) {
            return columns.isFormula(row, column.field());
        }

        <T> @Nullable T read(
                ProposalColumn column, Function<String, Optional<T>> reading, String code, LocalisedText otherwise) {
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
            faults.add(fault(row, field, code, detail));
        }
    }

    private @Nullable UUID organisation(Cells cells) {
        String written = cells.texts.get(ProposalColumn.ORGANISATION.field());
        if (cells.isFormula(ProposalColumn.ORGANISATION)) {
            return null;
        }
        if (written == null && only != null) {
            return only;
        }
        return meant(cells, ProposalColumn.ORGANISATION, senders, written == null ? "" : written);
    }

    private @Nullable UUID meant(Cells cells, ProposalColumn column, OrganisationNames names, String written) {
        Set<UUID> meant = names.meant(written);
        if (meant.isEmpty()) {
            cells.note(column.field(), "unknown-organisation", OrganisationNames.UNKNOWN);
        } else if (meant.size() > 1) {
            cells.note(column.field(), "ambiguous-organisation", OrganisationNames.AMBIGUOUS);
        }
        return meant.size() == 1 ? meant.iterator().next() : null;
    }

    /** Semicolons part them; commas do where what they part is nobody's whole name. */
    private @Nullable List<UUID> addressees(Cells cells) {
        String written = cells.texts.get(ProposalColumn.ADDRESSEES.field());
        if (written == null) {
            return null;
        }
        List<UUID> addressees = new ArrayList<>();
        for (String part : parts(written, ";")) {
            List<String> named = organisations.meant(part).isEmpty() ? parts(part, ",") : List.of(part);
            for (String name : named) {
                UUID meant = meant(cells, ProposalColumn.ADDRESSEES, organisations, name);
                if (meant != null && !addressees.contains(meant)) {
                    addressees.add(meant);
                }
            }
        }
        return addressees;
    }

    private static @Nullable List<String> countries(Cells cells) {
        String written = cells.texts.get(ProposalColumn.COUNTRIES.field());
        if (written == null) {
            return null;
        }
        List<String> countries = new ArrayList<>();
        for (String name : parts(written, "[;,]")) {
            Optional<String> code = CountryWords.read(name);
            if (code.isEmpty()) {
                cells.note(ProposalColumn.COUNTRIES.field(), "unknown-country", ProposalWords.unknownCountry(name));
            } else if (!countries.contains(code.get())) {
                countries.add(code.get());
            }
        }
        return countries;
    }

    private static List<String> parts(String written, String delimiter) {
        return Arrays.stream(written.split(delimiter))
                .flatMap(part -> part.isBlank() ? Stream.empty() : Stream.of(part.strip()))
                .toList();
    }

    /** A fault of that row in the column of that field. */
    RowFault fault(SheetRow row, String field, String code, LocalisedText detail) {
        return columns.fault(row.number(), field, code, detail);
    }

    /** Whether the file tells the text apart from the title. */
    boolean hasText() {
        return WITH_PARAGRAPHS.stream().anyMatch(column -> columns.places().containsKey(column.field()));
    }

    String heading(String field) {
        return columns.heading(field);
    }
}
