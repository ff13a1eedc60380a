/**
 * Brings to people what {@code notice} keeps for them, by mail: who is reached at which address, in whose language, with
 * which words, and what became of it. Other systems are told by {@link vn.hoinghi.delivery.webhooks}, from an outbox of the same kind.
 *
 * <p>In SQL: a mail is written in the transaction of its cause ({@code mail_notice}, {@code mail_invitation}); one to an
 * address of one cause ({@code uq_mails_cause}), by whichever way a person is meant; one worker sends a mail ({@code for
 * update skip locked}), and only the last taking-up may write what became of it ({@code mails.run}).
 *
 * <p>Each goes out at least once. A worker killed between sending and marking leaves its mail taken up; after
 * {@code hoinghi.mail.lease} another sends it again, under the same {@code Message-ID}: one duplicate at most for each such
 * death, and for each answer of a server that was lost, and none lost. What outlives as many workers as it may be tried is
 * given up.
 *
 * <p>Words are written at the moment of sending and not kept, so that no link stands in the outbox and nobody gets news
 * that is old. Lists and previews are the organiser's alone and have no link; logs have identifiers and codes.
 */
@NullMarked
package vn.hoinghi.delivery;

import org.jspecify.annotations.NullMarked;
