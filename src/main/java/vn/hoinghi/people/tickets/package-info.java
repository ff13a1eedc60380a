/**
 * Tickets: what lets a person in. A ticket is a code; signed, it can be verified by a phone without network
 * ({@code docs/tickets.md}). A lost one is revoked by issuing another.
 *
 * <p>In SQL: every code ever given stands in {@code tickets} (trigger on {@code delegates}); a person has one that is not
 * revoked ({@code uq_tickets_current}); a code is never given twice ({@code pk_tickets}).
 */
@NullMarked
package vn.hoinghi.people.tickets;

import org.jspecify.annotations.NullMarked;
