package vn.hoinghi.proposal.imports;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.Language;
import vn.hoinghi.kernel.imports.CellChange;
import vn.hoinghi.kernel.imports.ImportColumn;
import vn.hoinghi.people.OrganisationNames;
import vn.hoinghi.proposal.ProposalFieldNames;
import vn.hoinghi.proposal.ProposalRequest;

/** Shows the rows of one list of proposals, cell by cell, in words that would be read as the same again. */
final class ProposalDifferences {

    private static final String BETWEEN = "; ";

    private final List<ImportColumn> columns;
    private final OrganisationNames organisations;
    private final ProposalFieldNames fields;
    private final Language language;

    ProposalDifferences(ProposalImport made, Language language) {
        this.columns =
                made.columns().stream().filter(column -> column.field() != null).toList();
        this.organisations = OrganisationNames.of(made.conferenceId);
        this.fields = ProposalFieldNames.of(made.conferenceId);
        this.language = language;
    }

    ProposalImportRowView of(ProposalImportRow row) {
        ProposalPlan planned = row.planned();
        ProposalRequest after = planned.request();
        List<CellChange> changes = after == null
                ? List.of()
                : columns.stream()
                        .map(column -> change(column, planned, after))
                        .filter(change -> !Objects.equals(change.before(), change.after()))
                        .toList();
        return new ProposalImportRowView(row.rowNumber, row.action, row.proposalId, changes, planned.faults());
    }

    private CellChange change(ImportColumn column, ProposalPlan planned, ProposalRequest after) {
        ProposalColumn meant =
                ProposalColumn.of(Objects.requireNonNull(column.field())).orElseThrow();
        ProposalRequest before = planned.before();
        return new CellChange(
                column.heading(), before == null ? null : text(meant, planned, before), text(meant, planned, after));
    }

    private @Nullable String text(ProposalColumn column, ProposalPlan planned, ProposalRequest request) {
        return switch (column) {
            case REFERENCE -> planned.reference();
            case ORGANISATION -> organisations.written(Objects.requireNonNull(request.organisation()), language);
            case FIELD -> fields.written(request.field(), language);
            case TITLE -> request.title().vi();
            case TITLE_EN -> request.title().en();
            case BODY -> request.body().vi();
            case BODY_EN -> request.body().en();
            case ADDRESSEES ->
                unlessEmpty(request.addressees().stream().map(this::name).collect(joining(BETWEEN)));
            case COUNTRIES -> unlessEmpty(String.join(BETWEEN, request.countries()));
        };
    }

    private String name(UUID organisation) {
        return organisations.written(organisation, language);
    }

    private static @Nullable String unlessEmpty(String text) {
        return text.isEmpty() ? null : text;
    }
}
