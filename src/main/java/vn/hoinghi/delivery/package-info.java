/**
 * Brings to people what {@code notice} keeps for them, by mail: who is reached at which address, in whose language, with
 * which words, and what became of it.
 *
 * <p>In SQL: one mail to an address of one cause ({@code uq_mails_cause}), however often the job runs and by whichever way a
 * person is meant; one worker sends a mail ({@code for update skip locked}), and only the last taking-up may write what
 * became of it ({@code mails.run}). A worker killed between sending and marking leaves the mail taken up; after
 * {@code hoinghi.mail.lease} another sends it again, under the same {@code Message-ID}: one duplicate at most for each such
 * death, and none lost.
 *
 * <p>Words are written at the moment of sending and not kept, so that no link stands in the outbox and nobody gets news
 * that is old.
 */
@NullMarked
package vn.hoinghi.delivery;

import org.jspecify.annotations.NullMarked;
