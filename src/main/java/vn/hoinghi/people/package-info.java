/**
 * Who comes: organisations, and delegates from nomination to accreditation. Below it stand what is kept of them or done
 * with them: delegations, questions, precedence, duplicates, documents, tickets, badges, and lists as spreadsheets in and
 * out.
 *
 * <p>In SQL: a ticket code belongs to one person ({@code uq_delegates_ticket_code}), a reference to one of an organisation
 * ({@code uq_delegates_reference}); what became of a delegate is written by a trigger and never changed ({@code
 * delegate_events}); names are kept as given, composed ({@code human_text}); lists are sorted by given name in Vietnamese
 * order, searched folded ({@code near_words}, {@code search_rank}), and told as deltas by transaction ({@code
 * changed_xid}), to each organisation its own.
 */
@NullMarked
package vn.hoinghi.people;

import org.jspecify.annotations.NullMarked;
