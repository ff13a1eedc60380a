/**
 * Conferences and their rooms. Owns what a conference is called and when and where it is; every path below
 * {@code /conferences/{code}} is resolved here, by {@link vn.hoinghi.conference.CurrentConference}.
 *
 * <p>In SQL: a code is unique ({@code uq_conferences_code}), a conference ends no earlier than it starts
 * ({@code ck_conferences_dates}), a room's code is unique in its conference ({@code uq_rooms_code}).
 */
@NullMarked
package vn.hoinghi.conference;

import org.jspecify.annotations.NullMarked;
