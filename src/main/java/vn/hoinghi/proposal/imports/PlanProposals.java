package vn.hoinghi.proposal.imports;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.imports.RowAction;
import vn.hoinghi.kernel.imports.RowFault;
import vn.hoinghi.kernel.imports.SheetRow;
import vn.hoinghi.kernel.problem.FaultWords;
import vn.hoinghi.proposal.Proposal;
import vn.hoinghi.proposal.ProposalRequest;

/** Compares a batch of rows with the proposals there are. Reads only. */
@Singleton
class PlanProposals {

    private static final int LONGEST_REFERENCE = 100;

    private final EntityManager entities;
    private final Validator validator;

    PlanProposals(EntityManager entities, Validator validator) {
        this.entities = entities;
        this.validator = validator;
    }

    /** The plan of the batch; rows before it are in the database already. */
    List<ProposalPlan> plan(ProposalImport made, ProposalReader reader, List<SheetRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<SaidOfProposal> said = rows.stream().map(reader::read).toList();
        Map<String, Proposal> known = known(made.conferenceId, said);
        Set<String> named = namedBefore(made.id, rows.get(0).number(), said);
        return said.stream().map(one -> planned(reader, one, known, named)).toList();
    }

    /** By organisation and reference. */
    private Map<String, Proposal> known(UUID conferenceId, List<SaidOfProposal> said) {
        List<SaidOfProposal> placed =
                said.stream().filter(one -> one.key() != null).toList();
        Map<String, Proposal> known = new HashMap<>();
        if (placed.isEmpty()) {
            return known;
        }
        entities.createQuery(
                        "from Proposal p join fetch p.field where p.conferenceId = :conference"
                                + " and p.organisationId in :organisations and p.reference in :references",
                        Proposal.class)
                .setParameter("conference", conferenceId)
                .setParameter(
                        "organisations",
                        placed.stream()
                                .map(SaidOfProposal::organisation)
                                .distinct()
                                .toList())
                .setParameter(
                        "references",
                        placed.stream()
                                .map(one -> one.text(ProposalColumn.REFERENCE))
                                .distinct()
                                .toList())
                .getResultList()
                .forEach(proposal -> known.put(
                        SaidOfProposal.key(proposal.organisationId, Objects.requireNonNull(proposal.reference)),
                        proposal));
        return known;
    }

    /** The keys of the batch that rows before it have. */
    private Set<String> namedBefore(UUID importId, int firstRow, List<SaidOfProposal> said) {
        List<?> named = entities.createNativeQuery(
                        "select proposal_key from proposal_import_rows where import_id = :import and row_number < :first"
                                + " and proposal_key = any(cast(:keys as text[]))",
                        String.class)
                .setParameter("import", importId)
                .setParameter("first", firstRow)
                .setParameter(
                        "keys",
                        said.stream()
                                .map(SaidOfProposal::key)
                                .filter(Objects::nonNull)
                                .toArray(String[]::new))
                .getResultList();
        Set<String> before = new HashSet<>();
        named.forEach(key -> before.add((String) key));
        return before;
    }

    /** Rejected where a row before is about the same one; else the rows to come are told of it. */
    private ProposalPlan planned(
            ProposalReader reader, SaidOfProposal said, Map<String, Proposal> known, Set<String> named) {
        String key = said.key();
        ProposalPlan plan = compared(reader, said, key == null ? null : known.get(key));
        if (plan.key() != null && !named.add(plan.key())) {
            return ProposalPlan.rejected(
                    plan.row(),
                    List.of(reader.fault(
                            said.row(), ProposalColumn.REFERENCE.field(), "duplicate", ProposalWords.DUPLICATE)));
        }
        return plan;
    }

    private ProposalPlan compared(ProposalReader reader, SaidOfProposal said, @Nullable Proposal known) {
        ProposalRequest before = known == null ? null : known.asRequest();
        ProposalRequest after = new MergedProposal(said, before).request(reader.hasText());
        List<RowFault> faults = new ArrayList<>(said.faults());
        faults.addAll(reference(reader, said));
        faults.addAll(brokenBounds(reader, said, after));
        boolean isSame = after.equals(before);
        if (known != null && !isSame && !known.isOpenToRevision()) {
            faults.add(reader.fault(
                    said.row(), ProposalColumn.REFERENCE.field(), "proposal-status", ProposalWords.PAST_REVISION));
        }
        int row = said.row().number();
        if (!faults.isEmpty()) {
            return ProposalPlan.rejected(row, faults);
        }
        String reference = said.text(ProposalColumn.REFERENCE);
        if (known == null) {
            return new ProposalPlan(
                    row, RowAction.CREATE, null, null, reference, after, null, null, faults, said.key());
        }
        RowAction action = isSame ? RowAction.KEEP : RowAction.CHANGE;
        return new ProposalPlan(
                row, action, known.id, known.version, reference, after, before, known.returnReason, faults, said.key());
    }

    private static List<RowFault> reference(ProposalReader reader, SaidOfProposal said) {
        String reference = said.text(ProposalColumn.REFERENCE);
        String field = ProposalColumn.REFERENCE.field();
        boolean isFormula = reference == null && isTold(reader, said, field);
        if (reference == null && !isFormula) {
            return List.of(reader.fault(said.row(), field, "not-null", ProposalWords.REQUIRED));
        }
        return reference != null && reference.length() > LONGEST_REFERENCE
                ? List.of(reader.fault(said.row(), field, "invalid", ProposalWords.LONG_REFERENCE))
                : List.of();
    }

    /** A cell that has a fault already is not told to have another. */
    private List<RowFault> brokenBounds(ProposalReader reader, SaidOfProposal said, ProposalRequest after) {
        Map<String, LocalisedText> broken = new TreeMap<>();
        validator
                .validate(after)
                .forEach(violation -> broken.putIfAbsent(
                        MergedProposal.fieldAt(violation.getPropertyPath()), FaultWords.of(violation)));
        if (!reader.hasText()) {
            // It is the title then, which tells for itself.
            broken.remove(ProposalColumn.BODY.field());
        }
        broken.keySet()
                .removeIf(field -> field.equals(ProposalColumn.ORGANISATION.field()) || isTold(reader, said, field));
        return broken.entrySet().stream()
                .map(entry -> reader.fault(said.row(), entry.getKey(), "invalid", entry.getValue()))
                .toList();
    }

    private static boolean isTold(ProposalReader reader, SaidOfProposal said, String field) {
        String heading = reader.heading(field);
        return said.faults().stream().anyMatch(fault -> fault.column().equals(heading));
    }
}
