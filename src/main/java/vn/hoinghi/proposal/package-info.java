/**
 * What the provinces ask of the ministry, its units and the missions: fields, proposals, who is to answer, the answers.
 *
 * <p>A focal point knows only of proposals that its organisation filed, or is at present to answer or to support
 * ({@link vn.hoinghi.proposal.Asker}); everything else is not found, neither in lists nor in searches. The way of a
 * proposal is {@link vn.hoinghi.proposal.ProposalStatus}; each step holds the proposal's row locked.
 *
 * <p>In SQL: numbers run 1, 2, 3… in a conference without gaps ({@code proposal_numbers}, {@code uq_proposals_number});
 * an assignment is answered once ({@code uq_proposal_answers_assignment}); what is assigned, answered or closed has one
 * assignment that holds, and nothing else has ({@code ck_proposals_assigned}); what is returned says why, and nothing
 * else does ({@code ck_proposals_returned}); proposals are searched folded (a generated column).
 */
@NullMarked
package vn.hoinghi.proposal;

import org.jspecify.annotations.NullMarked;
