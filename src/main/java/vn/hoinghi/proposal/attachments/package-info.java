/**
 * Files that go with a proposal, from who filed it, and with its answers, from who gave them. Whoever may see a proposal sees
 * both. What a taken-up proposal came with stays its own, and is seen in the one that took it up by its own author and by
 * those who answer; other authors, who do not see its text either, do not.
 *
 * <p>In SQL: ten to a proposal and ten to each answer ({@code uq_proposal_attachments_place}); they come and go only while
 * the proposal may be revised, or the answer holds and nothing was closed by it ({@code ck_proposal_attachments_kept}); the
 * bytes stand in {@code proposal_attachment_contents} and go with their attachment.
 */
@NullMarked
package vn.hoinghi.proposal.attachments;

import org.jspecify.annotations.NullMarked;
