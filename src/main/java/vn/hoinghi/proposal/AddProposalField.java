package vn.hoinghi.proposal;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Adds a field to a conference's list. */
@Singleton
public class AddProposalField {

    /** @throws vn.hoinghi.kernel.problem.Problem 409 where the code is taken */
    @Transactional
    public ProposalFieldView add(UUID conferenceId, ProposalFieldRequest request) {
        ProposalField field = ProposalField.of(conferenceId, request);
        field.persistAndFlush();
        return ProposalFieldView.of(field);
    }
}
