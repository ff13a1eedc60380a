/**
 * Who comes: organisations, their delegations with places by category, delegates from nomination to accreditation. Below
 * it stand what is kept of them or done with them: questions, precedence, duplicates, documents, tickets, badges, and lists as
 * spreadsheets in and out.
 *
 * <p>In SQL: an organisation's places of a category are never exceeded, whichever way people come in
 * ({@code ck_delegation_seats_quota}, counted by a trigger), and one that is free goes to the first who waits for it
 * ({@code move_up}); one person comes in the stead of another ({@code uq_delegates_substitutes}); a ticket code belongs to
 * one person ({@code uq_delegates_ticket_code}); what became of a delegate is written by a trigger and never changed
 * ({@code delegate_events}); names are kept as given, composed ({@code human_text}); lists are sorted by given name in
 * Vietnamese order, searched folded ({@code matches_word}, {@code search_rank}), and told as deltas by transaction
 * ({@code changed_xid}).
 *
 * <p>In {@link vn.hoinghi.people.ChangeDelegation}: from the freeze of its delegation on, what a focal point changes is a
 * request; the delegation is held until the change is made, so that the freeze comes before it or after it.
 */
@NullMarked
package vn.hoinghi.people;

import org.jspecify.annotations.NullMarked;
