/**
 * What the provinces ask of the ministry, its units and the missions: fields, proposals, who is to answer, the answers.
 *
 * <p>A focal point knows only of proposals that its organisation filed, or is at present to answer or to support
 * ({@link vn.hoinghi.proposal.Asker}); everything else is not found, neither in lists nor in searches. The way of a
 * proposal is {@link vn.hoinghi.proposal.ProposalStatus}; each step holds the proposal's row locked.
 *
 * <p>Before it is filed it is a draft, seen by nobody else, of which nothing is asked. A call says when proposals are taken
 * ({@link vn.hoinghi.proposal.ProposalCall}); its row is held while one is filed. One of several that ask the same takes up
 * the others, and all who filed one are its authors. Those who support the lead contribute, the lead answers; an author
 * accepts the answer or asks back, once ({@code ck_proposals_asked_back_once}). Each step is written to its history by the
 * database ({@code write_proposal_event}), where nothing is changed any more ({@code ck_proposal_events_kept}).
 *
 * <p>In SQL: numbers run 1, 2, 3… in a conference without gaps ({@code proposal_numbers}, {@code uq_proposals_number}), but where a
 * list is undone after others filed; a proposal is never deleted otherwise ({@code ck_proposals_kept});
 * an assignment is answered once ({@code uq_proposal_answers_assignment}); what is assigned, answered or closed has one
 * assignment that holds, and nothing else has ({@code ck_proposals_assigned}); what is returned says why, and nothing
 * else does ({@code ck_proposals_returned}); proposals are searched folded (a generated column).
 */
@NullMarked
package vn.hoinghi.proposal;

import org.jspecify.annotations.NullMarked;
