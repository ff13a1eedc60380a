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
            "ck_proposals_returned",
            "ck_proposals_merged",
            "ck_proposals_accepted",
            "ck_proposal_attachments_kept"),
    ATTACHMENTS_FULL(
            409,
            "Đã đủ số tệp đính kèm",
            "There are as many attachments as there may be",
            "uq_proposal_attachments_place"),
    PROPOSALS_CLOSED(409, "Không trong thời gian nhận đề xuất", "Proposals are not being taken"),
    ASKED_BACK_ALREADY(409, "Đã hỏi lại một lần", "It was asked back before", "ck_proposals_asked_back_once"),
    SAME_PROPOSAL(409, "Cùng một đề xuất", "It is the same proposal", "ck_proposals_merged_into"),
    PROPOSAL_CALL_ORDER(
            422,
            "Mở, hạn, đóng không theo thứ tự",
            "Opening, deadline and close are out of order",
            "ck_proposal_calls_order");

    private final Definition definition;

    ProposalProblem(int status, String vi, String en, String... constraints) {
        this.definition = new Definition(status, vi, en, constraints);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
