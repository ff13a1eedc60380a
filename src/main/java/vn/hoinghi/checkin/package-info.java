/**
 * Who went in and out: check-in lists, the log of scans, and the attendance it adds up to. A scan is judged by the
 * database in one statement, {@code judge_scan}, which keeps what it answered; the same scan sent again gets that answer.
 *
 * <p>In SQL: one entry per list and delegate ({@code pk_attendances}; scans of one ticket are judged one after another);
 * as many inside as the list holds (counted under the lock of the list's row); an identifier belongs to one scan
 * ({@code pk_scans}); the log is append-only (trigger); only what happened offline is admitted against a reason
 * ({@code ck_scans_judgement}); tickets are kept as hashes. Online scans are judged by the time of the server; offline
 * ones have happened, are recorded as of when they happened, and are marked as conflicts where need be.
 */
@NullMarked
package vn.hoinghi.checkin;

import org.jspecify.annotations.NullMarked;
