/**
 * The same person nominated twice: shown before saving, listed, merged or told apart.
 *
 * <p>In SQL: what looks like one person is {@code likeness} and the view {@code duplicates}; a merged row points to the one
 * it became ({@code ck_delegates_merged}) and keeps its tickets and its history; nobody who is engaged is merged away
 * ({@code ck_engagements_merged}, in the calendar); of two merges of one row one stands (its version).
 */
@NullMarked
package vn.hoinghi.people.duplicates;

import org.jspecify.annotations.NullMarked;
