package vn.hoinghi.proposal;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.CurrentUser;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.problem.CommonProblem;

/**
 * Who asks about proposals.
 *
 * @param organisationId the one a focal point acts for; null for the conference's office, which sees everything
 */
public record Asker(@Nullable UUID organisationId) {

    /** The same rule as {@link #maySee}, for lists; {@code :asker} is the organisation. */
    static final String MAY_SEE = "(e.organisationId = :asker or exists (select 1 from Proposal m"
            + " where m.mergedInto = e and m.organisationId = :asker)"
            + " or exists (select 1 from ProposalAssignment a"
            + " left join a.supporting s where a.id = e.assignment.id"
            + " and (a.organisationId = :asker or s.organisationId = :asker)))";

    public static Asker of(CurrentUser user) {
        return new Asker(user.is(Role.ORGANISER) ? null : Objects.requireNonNull(user.organisationId()));
    }

    boolean maySee(Proposal proposal) {
        return isOffice() || isAuthorOf(proposal) || isConcernedBy(proposal.assignment);
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 403 for somebody who sees the proposal but did not file it */
    public void mustHaveFiled(Proposal proposal) {
        if (!isOffice() && !hasFiled(proposal)) {
            throw CommonProblem.FORBIDDEN.because(
                    "Chỉ cơ quan gửi đề xuất được sửa đề xuất.", "Only the organisation that filed it may revise it.");
        }
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 403 for somebody who sees the proposal but is not to answer it */
    public void mustLead(Proposal proposal) {
        ProposalAssignment assignment = proposal.assignment;
        if (!isOffice() && (assignment == null || !assignment.organisationId.equals(organisationId))) {
            throw CommonProblem.FORBIDDEN.because(
                    "Chỉ đơn vị chủ trì được trả lời đề xuất.", "Only the unit that leads may answer it.");
        }
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 403 for somebody who sees the proposal but asked nothing by it */
    void mustBeAuthorOf(Proposal proposal) {
        if (!isOffice() && !isAuthorOf(proposal)) {
            throw CommonProblem.FORBIDDEN.because(
                    "Chỉ cơ quan gửi đề xuất được trả lời tiếp.", "Only those who filed it may say that.");
        }
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 403 for somebody who sees the proposal but is not to work on its answer */
    void mustWorkOn(Proposal proposal) {
        if (!isOffice() && !isConcernedBy(proposal.assignment)) {
            throw CommonProblem.FORBIDDEN.because(
                    "Chỉ đơn vị chủ trì và phối hợp được xem.",
                    "Only the unit that leads and those that support it may.");
        }
    }

    /** Whether files of a proposal that another took up are shown with that one: to its author, and to those who answer. */
    public boolean seesWhatCameWith(Proposal takenUp, Proposal other) {
        return isOffice() || hasFiled(takenUp) || isConcernedBy(other.assignment);
    }

    boolean isOffice() {
        return organisationId == null;
    }

    private boolean isAuthorOf(Proposal proposal) {
        return hasFiled(proposal)
                || proposal.takenUp.stream().anyMatch(other -> other.organisationId.equals(organisationId));
    }

    private boolean hasFiled(Proposal proposal) {
        return proposal.organisationId.equals(organisationId);
    }

    private boolean isConcernedBy(@Nullable ProposalAssignment assignment) {
        return assignment != null
                && (assignment.organisationId.equals(organisationId)
                        || assignment.supporting.stream()
                                .anyMatch(
                                        supporter -> supporter.organisationId().equals(organisationId)));
    }
}
