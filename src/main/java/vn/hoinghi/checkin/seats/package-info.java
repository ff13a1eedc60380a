/**
 * Who sits where in the hall that a check-in list is the door of: the plan, of which scans and snapshots tell everybody's seat.
 *
 * <p>In SQL: a person has one seat of a list ({@code pk_seats}), a seat one person, however it is written
 * ({@code uq_seats_seat}); of two plans made from the same one, one stands ({@code seat_plans.version}); who was entered twice
 * keeps the seat ({@code merge_seats}). A plan is set whole or not at all.
 */
@NullMarked
package vn.hoinghi.checkin.seats;

import org.jspecify.annotations.NullMarked;
