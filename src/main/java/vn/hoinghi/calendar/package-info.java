/**
 * Who is bound where and when: the one conflict rule of all features. Programme and matchmaking write here what binds a
 * person or a room, in the transaction that makes it so; merely attending a session is not written.
 *
 * <p>In SQL: a person is in one place ({@code ex_engagements_person}), a room holds one session at a time
 * ({@code ex_room_bookings_room}).
 */
@NullMarked
package vn.hoinghi.calendar;

import org.jspecify.annotations.NullMarked;
