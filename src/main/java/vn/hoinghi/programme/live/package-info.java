/**
 * The day itself: sessions that do not keep their time, and what is on now and next. A delay is a fact beside the
 * published version, which stays as people were told it; where a session really is, is computed from both and kept
 * nowhere ({@link vn.hoinghi.programme.live.ActualTimes}). Calendars keep the plan: a delay that makes two engagements of a
 * person meet cannot be refused, it is shown as a clash.
 *
 * <p>In SQL: reports are never changed ({@code refuse_change_of_delays}), and together never put a session before its time
 * ({@code ck_session_delays_total}, counted under the lock of the programme's row).
 */
@NullMarked
package vn.hoinghi.programme.live;

import org.jspecify.annotations.NullMarked;
