/**
 * Signing up for sessions: a delegate itself, a focal point its people, the desk anybody.
 *
 * <p>In SQL, by the trigger {@code admit_sign_up}: only who is approved ({@code ck_sign_ups_approved}) and of the audience
 * ({@code ck_sign_ups_audience}), for a session that stands in the published programme, takes place and is no break
 * ({@code ck_sign_ups_published}, {@code ck_sign_ups_cancelled}, {@code ck_sign_ups_offered}, on the row of
 * {@code public_sessions} that a publication changes), never more than the session's capacity ({@code ck_sign_ups_capacity}, counted on the one
 * row of the list), each once ({@code uq_sign_ups_delegate}); a capacity does not fall below the seats taken
 * ({@code ck_sessions_seats}); a session with seats taken leaves the draft after its
 * cancellation was published ({@code ck_sessions_sign_ups}); whoever is withdrawn, declined or merged gives the seat back ({@code leave_seats}). The times
 * at which the list is open are asked by {@link SignUpForSession}, against the application's clock.
 */
@NullMarked
package vn.hoinghi.programme.signup;

import org.jspecify.annotations.NullMarked;
