/**
 * Who comes: organisations, their delegations with places by category, delegates from nomination to accreditation, and
 * lists of them imported from spreadsheets.
 *
 * <p>In SQL: an organisation's places of a category are never exceeded, whichever way people come in
 * ({@code ck_delegation_seats_quota}, counted by a trigger); a ticket code belongs to one person
 * ({@code uq_delegates_ticket_code}); names are kept as given, composed ({@code human_text}); lists are sorted by given
 * name in Vietnamese order and searched folded (generated columns of {@code delegates}).
 */
@NullMarked
package vn.hoinghi.people;

import org.jspecify.annotations.NullMarked;
