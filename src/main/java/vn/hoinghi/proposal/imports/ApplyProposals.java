package vn.hoinghi.proposal.imports;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.imports.DoneRows;
import vn.hoinghi.kernel.imports.ImportProblem;
import vn.hoinghi.kernel.imports.RowAction;
import vn.hoinghi.kernel.problem.Problem;
import vn.hoinghi.proposal.Proposal;
import vn.hoinghi.proposal.ProposalCall;
import vn.hoinghi.proposal.ProposalField;
import vn.hoinghi.proposal.ProposalFieldNames;
import vn.hoinghi.proposal.ProposalNumbers;
import vn.hoinghi.proposal.ProposalRequest;

/** Writes the proposals of a plan, a batch at a time, in the transaction of the one who asks; and takes them back. */
@Singleton
class ApplyProposals {

    private static final String KIND = "proposal";

    private final EntityManager entities;
    private final ProposalNumbers numbers;
    private final DoneRows done;
    private final Clock clock;

    ApplyProposals(EntityManager entities, ProposalNumbers numbers, DoneRows done, Clock clock) {
        this.entities = entities;
        this.numbers = numbers;
        this.done = done;
        this.clock = clock;
    }

    void apply(ProposalImport made, ProposalCall call) {
        ProposalFieldNames fields = ProposalFieldNames.of(made.conferenceId);
        Instant now = clock.instant();
        int last = 0;
        for (List<ProposalImportRow> rows = ProposalImportRow.doingAfter(made.id, last);
                !rows.isEmpty();
                rows = ProposalImportRow.doingAfter(made.id, last)) {
            last = rows.get(rows.size() - 1).rowNumber;
            Map<UUID, Proposal> known = known(made.conferenceId, rows);
            List<Proposal> written = new ArrayList<>(rows.size());
            for (ProposalImportRow row : rows) {
                ProposalPlan planned = row.planned();
                ProposalRequest request = Objects.requireNonNull(planned.request());
                Proposal proposal = planned.action() == RowAction.CREATE
                        ? filed(made.conferenceId, planned, now, call.isOver(now))
                        : unchanged(planned, known);
                proposal.ask(entities.getReference(ProposalField.class, fields.id(request.field())), request);
                written.add(proposal);
            }
            number(made.conferenceId, written);
            written.forEach(entities::persist);
            flush(rows.get(0).rowNumber);
            note(rows, written);
            entities.clear();
        }
    }

    private static Proposal filed(UUID conferenceId, ProposalPlan planned, Instant now, boolean isLate) {
        UUID organisation =
                Objects.requireNonNull(Objects.requireNonNull(planned.request()).organisation());
        Proposal proposal = Proposal.of(conferenceId, organisation, now, isLate);
        proposal.reference = planned.reference();
        return proposal;
    }

    /** In the order of the file. */
    private void number(UUID conferenceId, List<Proposal> written) {
        List<Proposal> unnumbered =
                written.stream().filter(proposal -> proposal.number == 0).toList();
        if (!unnumbered.isEmpty()) {
            int next = numbers.take(conferenceId, unnumbered.size());
            for (Proposal proposal : unnumbered) {
                proposal.number = next++;
            }
        }
    }

    private static Map<UUID, Proposal> known(UUID conferenceId, List<ProposalImportRow> rows) {
        List<UUID> ids = rows.stream()
                .map(row -> row.proposalId)
                .filter(Objects::nonNull)
                .toList();
        return ids.isEmpty()
                ? Map.of()
                : Proposal.<Proposal>stream("conferenceId = ?1 and id in ?2", conferenceId, ids)
                        .collect(toMap(proposal -> proposal.id, Function.identity()));
    }

    private static Proposal unchanged(ProposalPlan planned, Map<UUID, Proposal> known) {
        Proposal proposal = known.get(planned.proposal());
        if (proposal == null || planned.version() == null || proposal.version != planned.version()) {
            throw ImportProblem.stale(planned.row());
        }
        return proposal;
    }

    /** What somebody changed or filed in the moment between is the same as if they had done it before. */
    private void flush(int row) {
        try {
            entities.flush();
        } catch (OptimisticLockException changed) {
            throw ImportProblem.stale(row);
        } catch (ConstraintViolationException taken) {
            if ("uq_proposals_reference".equals(taken.getConstraintName())) {
                throw ImportProblem.stale(row);
            }
            throw taken;
        }
    }

    private void note(List<ProposalImportRow> rows, List<Proposal> written) {
        done.note(
                KIND,
                IntStream.range(0, rows.size())
                        .mapToObj(at -> new DoneRows.Done(rows.get(at).id, written.get(at).id, written.get(at).version))
                        .toList());
    }

    /** Undoes what was written: new ones go, changed ones ask what they asked. */
    void undo(ProposalImport made) {
        ProposalFieldNames fields = ProposalFieldNames.of(made.conferenceId);
        int last = 0;
        for (List<ProposalImportRow> rows = ProposalImportRow.doingAfter(made.id, last);
                !rows.isEmpty();
                rows = ProposalImportRow.doingAfter(made.id, last)) {
            last = rows.get(rows.size() - 1).rowNumber;
            Map<UUID, Proposal> known = known(made.conferenceId, rows);
            rows.forEach(row -> undo(row, known.get(row.proposalId), fields));
            try {
                entities.flush();
            } catch (OptimisticLockException changed) {
                throw changedSince(last);
            } catch (ConstraintViolationException held) {
                throw ImportProblem.IMPORT_STALE.because(
                        "Có đề xuất của tệp đã có tệp đính kèm hoặc được dùng ở nơi khác; không thể xóa nữa.",
                        "A proposal of the file has attachments or is spoken of elsewhere, and cannot be taken away.");
            }
            entities.clear();
        }
        numbers.goOnAfterLast(made.conferenceId);
        done.remember(KIND, made);
    }

    private void undo(ProposalImportRow row, @Nullable Proposal proposal, ProposalFieldNames fields) {
        if (proposal == null || row.proposalVersion == null || proposal.version != row.proposalVersion) {
            throw changedSince(row.rowNumber);
        }
        ProposalPlan planned = row.planned();
        ProposalRequest before = planned.before();
        if (before == null) {
            entities.remove(proposal);
            return;
        }
        proposal.ask(entities.getReference(ProposalField.class, fields.id(before.field())), before);
        if (planned.returned() != null) {
            proposal.giveBack(planned.returned());
        }
    }

    private static Problem changedSince(int row) {
        return ImportProblem.IMPORT_STALE.because(
                "Đề xuất ở dòng " + row + " đã có bước tiếp theo sau khi nhập.",
                "The proposal of row " + row + " took another step after the import.");
    }
}
