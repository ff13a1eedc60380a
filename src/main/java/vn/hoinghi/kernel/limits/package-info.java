/**
 * How much anybody may ask of a node: so many requests a window for each address, account and device, and far fewer of what a
 * guesser or a runaway client would repeat. Each node counts for itself and in memory, so that no request costs a query: behind
 * a balancer with n nodes somebody may have n times as much. What must be right across nodes, failures to sign in, is counted in
 * the database by the feature that owns it.
 *
 * <p>Memory is bounded: as many counters of each scope as {@code hoinghi.limits.counters}, the least used go first, and one that
 * is full again is the same as none.
 */
@NullMarked
package vn.hoinghi.kernel.limits;

import org.jspecify.annotations.NullMarked;
