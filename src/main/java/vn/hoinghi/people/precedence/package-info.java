/**
 * The order of precedence, set by the protocol office and never computed.
 *
 * <p>In SQL: a version is never changed; it names each delegate of its conference at most once
 * ({@code ck_precedence_versions_delegates}); of two versions made from the same one, one stands
 * ({@code pk_precedence_versions}). The current places are in {@code delegates.precedence}, so that lists sort by them.
 */
@NullMarked
package vn.hoinghi.people.precedence;

import org.jspecify.annotations.NullMarked;
