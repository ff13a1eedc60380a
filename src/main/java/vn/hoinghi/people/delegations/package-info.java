/**
 * An organisation's people at one conference as a whole: who leads them, how many of each category may come, who waits
 * for a place, what is missing, and from its freeze on what focal points ask.
 *
 * <p>In SQL: a delegation is led by one of its own ({@code fk_delegations_head}, kept over moves and merges by {@code
 * keep_head}); its places of a category are never exceeded, whichever way people come in ({@code
 * ck_delegation_seats_quota}, counted by a trigger), and one that is free goes to the first who waits for it, who is told
 * ({@code move_up}); one person comes in the stead of another ({@code uq_delegates_substitutes}); the same change is asked
 * once until it is answered ({@code uq_change_requests_open}).
 *
 * <p>In {@link vn.hoinghi.people.delegations.ChangeDelegation}: from the freeze on, what a focal point changes is a
 * request; the delegation is held until the change is made, so that the freeze comes before it or after it.
 */
@NullMarked
package vn.hoinghi.people.delegations;

import org.jspecify.annotations.NullMarked;
