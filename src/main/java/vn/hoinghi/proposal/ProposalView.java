package vn.hoinghi.proposal;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;

/**
 * A proposal as it is shown.
 *
 * @param field code of its field
 * @param lead who is to answer it now
 * @param assignments all there have been, the latest last
 * @param answers all there have been, the latest last
 * @param authors everybody who filed it: first who did, then those whose own it took up
 * @param isLate whether it was filed after the deadline
 * @param mergedInto the proposal that took it up
 * @param askedBackAt when who filed it was not content with an answer, which they may say once
 * @param acceptedAt when who filed it accepted the answer
 * @param reference what who filed it calls it in its lists
 */
public record ProposalView(
        UUID id,
        int number,
        UUID organisation,
        String field,
        LocalisedText title,
        LocalisedText body,
        List<UUID> addressees,
        List<String> countries,
        ProposalStatus status,
        @Nullable String returnReason,
        @Nullable UUID lead,
        List<ProposalAssignmentView> assignments,
        List<ProposalAnswerView> answers,
        Instant submittedAt,
        long version,
        @Size(max = 10_000) List<UUID> authors,
        boolean isLate,
        @Nullable UUID mergedInto,
        @Nullable Instant askedBackAt,
        @Nullable Instant acceptedAt,
        @Nullable @Size(max = 100) String reference) {

    /** One assignment. */
    public record ProposalAssignmentView(
            UUID id,
            UUID organisation,
            List<UUID> supporting,
            @Nullable LocalDate dueOn,
            @Nullable String note,
            Instant assignedAt) {

        static ProposalAssignmentView of(ProposalAssignment assignment) {
            return new ProposalAssignmentView(
                    assignment.id,
                    assignment.organisationId,
                    OrganisationRef.identifiers(assignment.supporting),
                    assignment.dueOn,
                    assignment.note,
                    assignment.assignedAt);
        }
    }

    /** One answer; without an organisation where the conference's office wrote it. */
    public record ProposalAnswerView(
            UUID id,
            UUID assignment,
            @Nullable UUID organisation,
            Decision decision,
            LocalisedText text,
            Instant answeredAt) {

        static ProposalAnswerView of(ProposalAnswer answer) {
            return new ProposalAnswerView(
                    answer.id,
                    answer.assignmentId,
                    answer.organisationId,
                    answer.decision,
                    answer.text,
                    answer.answeredAt);
        }
    }

    static ProposalView of(Proposal proposal) {
        return new ProposalView(
                proposal.id,
                proposal.number,
                proposal.organisationId,
                proposal.field.code,
                proposal.title,
                proposal.body,
                OrganisationRef.identifiers(proposal.addressees),
                proposal.countries,
                proposal.status,
                proposal.returnReason,
                proposal.assignment == null ? null : proposal.assignment.organisationId,
                proposal.assignments.stream().map(ProposalAssignmentView::of).toList(),
                proposal.answers.stream().map(ProposalAnswerView::of).toList(),
                proposal.submittedAt,
                proposal.version,
                List.copyOf(proposal.authors()),
                proposal.isLate,
                proposal.mergedInto == null ? null : proposal.mergedInto.id,
                proposal.askedBackAt,
                proposal.acceptedAt,
                proposal.reference);
    }
}
