/**
 * Who went in and out: check-in lists with their rules, the log of scans, and the attendance it adds up to. A scan is
 * judged by the database in one statement, {@code judge_scan}, which keeps what it answered; the same scan sent again gets
 * that answer. The protocol stands in docs/check-in.md.
 *
 * <p>In SQL: one entry per list and delegate ({@code pk_attendances}; a person is judged at one door at a time); as many
 * inside as the list holds (where it may be full, an entry has it alone and counts); who enters a room has left those of
 * its area (lists of an area share one lock); an identifier belongs to one scan ({@code pk_scans}); the log is append-only, and a
 * scan is undone once (triggers); only what happened offline is admitted against a reason ({@code ck_scans_judgement});
 * tickets are kept as hashes. Online scans are judged by the time of the server; offline ones have happened, are recorded
 * as of when they happened, by what was so then, and are classified (the same constraint). Of a scan that a phone judged by
 * itself, since the answer was lost, its deed is the fact ({@code judge_one}). A group is those who were meant when it came
 * ({@code scan_groups}); who is inside when a list ends leaves ({@code close_list}). What of a batch needs no other scan of it is
 * judged by one statement ({@code judge_apart}), the rest one by one ({@code judge_one}); both ask the same rules
 * ({@code reason_against}).
 */
@NullMarked
package vn.hoinghi.checkin;

import org.jspecify.annotations.NullMarked;
