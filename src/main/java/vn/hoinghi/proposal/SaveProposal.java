package vn.hoinghi.proposal;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.CurrentUser;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.kernel.problem.Fault;
import vn.hoinghi.kernel.web.Versions;

/** Files a proposal, or revises one that nobody has been assigned to. */
@Singleton
public class SaveProposal {

    private static final Fault NO_FILER =
            new Fault("/organisation", "not-null", LocalisedText.of("Bắt buộc.", "Required."));
    private static final Fault ANOTHER_FILER = new Fault(
            "/organisation",
            "other-organisation",
            LocalisedText.of("Không phải cơ quan gửi đề xuất.", "Not the organisation that files the proposal."));

    private final ProposalNumbers numbers;
    private final CurrentUser user;
    private final NamedInProposals named;
    private final Clock clock;

    SaveProposal(ProposalNumbers numbers, CurrentUser user, NamedInProposals named, Clock clock) {
        this.numbers = numbers;
        this.user = user;
        this.named = named;
        this.clock = clock;
    }

    /**
     * @throws vn.hoinghi.kernel.problem.Problem 422 where a field or an organisation is unknown, or not the caller's; 409
     *     where proposals are not being taken
     */
    @Transactional
    public ProposalView file(UUID conferenceId, ProposalRequest request) {
        Instant now = clock.instant();
        ProposalCall call = ProposalCall.held(conferenceId);
        call.checkTakes(Asker.of(user), now);
        Proposal proposal = Proposal.of(conferenceId, filer(request), now, call.isOver(now));
        named.checkOrganisation(conferenceId, proposal.organisationId);
        proposal.ask(named.fieldOf(conferenceId, request), request);
        proposal.number = numbers.take(conferenceId, 1);
        proposal.persistAndFlush();
        return ProposalView.of(proposal);
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 409 where it is assigned already */
    @Transactional
    public ProposalView revise(UUID conferenceId, UUID id, @Nullable String ifMatch, ProposalRequest request) {
        Asker asker = Asker.of(user);
        Proposal proposal = Proposal.locked(conferenceId, id, asker);
        asker.mustHaveFiled(proposal);
        Versions.check(ifMatch, proposal.version);
        checkFiler(request, proposal.organisationId);
        proposal.ask(named.fieldOf(conferenceId, request), request);
        Proposal.flush();
        return ProposalView.of(proposal);
    }

    private UUID filer(ProposalRequest request) {
        UUID own = Asker.of(user).organisationId();
        UUID filer = own == null ? request.organisation() : own;
        if (filer == null) {
            throw CommonProblem.INVALID_REQUEST.naming(List.of(NO_FILER));
        }
        checkFiler(request, filer);
        return filer;
    }

    private static void checkFiler(ProposalRequest request, UUID filer) {
        if (request.organisation() != null && !request.organisation().equals(filer)) {
            throw CommonProblem.REFERENCE_NOT_FOUND.naming(List.of(ANOTHER_FILER));
        }
    }
}
