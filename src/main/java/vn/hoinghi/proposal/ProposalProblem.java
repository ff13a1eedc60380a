package vn.hoinghi.proposal;

import vn.hoinghi.kernel.problem.ProblemType;

/** What can be wrong with a proposal. */
public enum ProposalProblem implements ProblemType {
    PROPOSAL_FIELD_TAKEN(409, "Mã lĩnh vực đã dùng", "The field's code is taken", "uq_proposal_fields_code"),
    PROPOSAL_STATUS(
            409,
            "Đề xuất không ở bước này",
            "The proposal is not at this step",
            "uq_proposal_answers_assignment",
            "ck_proposals_assigned",
            "ck_proposals_returned");

    private final Definition definition;

    ProposalProblem(int status, String vi, String en, String... constraints) {
        this.definition = new Definition(status, vi, en, constraints);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
