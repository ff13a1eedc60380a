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
 * <p>Rules across rows are kept in SQL too, by triggers: a party has at most the meetings it takes, counted one seat after the
 * other under a lock of its own ({@code keep_limits_of_parties}); only kinds meet that the round pairs, nobody whom either
 * side does not want, and nobody in a break or in a slot that was deleted ({@code allow_meetings}); a table kept for a party is
 * used by its meetings alone ({@code refuse_tables_of_others}); an answered wish stays as it is ({@code
 * keep_answered_wishes}); a slot changes only without meetings in it ({@code keep_slots_with_meetings}).
 *
 * <p>What is allowed in which phase says {@code RoundOperation}; every use case asks it while it holds the round's row for
 * share, and whoever changes the round holds it alone. Deadlines and who books bind parties, never the organiser. Who sits
 * is chosen by {@code team_sitters}: heads, deputies for heads who are bound; nobody who withdrew ({@code leave_meetings}), a
 * substitute for whom the other sat for ({@code take_over_parties}). Nobody is brought together in a slot that has begun
 * ({@code free_slots}, {@code Slot.begun}), unless an office says so. Whoever is refused a place is offered others by
 * {@code free_slots}, in one statement that winners do not pay for. Waiting lists are filled in the transaction that calls a
 * meeting off; it holds alone those who are concerned, so that nobody begins to wait unseen.
 *
 * <p>The hour itself: who came, when a meeting began and ended is said once, by whoever taps first ({@code MeetingSteps}); no
 * side has both come and not come ({@code ck_meetings_no_show_not_arrived}), nothing ends that has not begun ({@code
 * ck_meetings_ended_after_start}), what has begun is neither moved nor called off ({@code keep_started_meetings}). The record
 * is counted in revisions and a side confirms a revision ({@code meeting_records}), so that a change takes confirmations back.
 *
 * <p>Agendas, sheets of paper and what is on at the tables are read from {@code meeting_cards}, which says when a meeting
 * really is. Suggestions are the sum of named reasons ({@code SuggestionReason.Kind} holds their weights) and are kept nowhere.
 * A round or a table that runs late moves teams, tables, people and slots in one transaction, each into what the one before
 * has left; a slot moves only with all who sit in it ({@code keep_slots_with_meetings}). A wish counts until it expires, in {@code may_meet} as for the scheduler.
 *
 * <p>Schedules are drafts made by jobs with {@link vn.hoinghi.matchmaking.scheduler}, one at a time for a round; what one came
 * to never changes ({@code keep_schedules}). It is taken up once ({@code begun_at}, by a guarded update): after a restart its job
 * fails with a reason. The checker judges every plan before it is kept ({@code KeepSchedule}). By hand a draft is changed beside
 * it, until it is published, by whoever holds the round alone, and only so that no rule is broken that was not ({@code Draft}).
 * Each meeting is planned with its table ({@code RoundTables}) and held there. Publishing holds the round alone and books as
 * everybody does, all or nothing; it is refused where meetings or their tables changed since the schedule was made.
 *
 * <p>What spans rows (the phase of the round, a party that is not available) is read under a lock on the row that would
 * change with it. Locks are taken in one order: round, parties by id, meetings by id, seats, table, people by id.
 */
@NullMarked
package vn.hoinghi.matchmaking;

import org.jspecify.annotations.NullMarked;
