/**
 * Matchmaking: rounds with their slots and tables, the parties of a round and who sits for them, what they wish, and
 * their meetings, from booking to having been held.
 *
 * <p>In SQL: slots of a round do not overlap ({@code ex_slots_overlap}); a team of a party is at one meeting at a time
 * ({@code ex_meeting_seats_team}) and is one the party has ({@code ck_meeting_seats_team}); a table holds one meeting
 * ({@code ex_table_seats_table}); nobody meets or wishes for themselves ({@code ck_meetings_parties_differ},
 * {@code ck_wishes_parties_differ}); an organisation is one party of a round ({@code uq_parties_organisation}) and wishes
 * once for another ({@code uq_wishes_other_party}); a meeting is confirmed only by both ({@code
 * ck_meetings_confirmed_by_both}). That a person sits in one place is the calendar's rule.
 *
 * <p>Schedules are drafts made by jobs with {@link vn.hoinghi.matchmaking.scheduler}, one at a time for a round; what one came
 * to never changes ({@code keep_schedules}). Publishing holds the round alone and books as everybody does, all or nothing;
 * it is refused where meetings changed since the schedule was made.
 *
 * <p>What spans rows (the phase of the round, a party that is not available) is read under a lock on the row that would
 * change with it. Locks are taken in one order: round, parties by id, meetings by id, seats, table, people by id.
 */
@NullMarked
package vn.hoinghi.matchmaking;

import org.jspecify.annotations.NullMarked;
