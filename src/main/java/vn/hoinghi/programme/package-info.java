/**
 * The programme: a draft of sessions and talks with the people who chair and speak, and the versions of it that were
 * published. The draft may clash with itself; publication finds every clash, and what passes is written as an immutable
 * snapshot and binds people and rooms in the calendar, all in one transaction.
 *
 * <p>In SQL: sessions and talks end after they start ({@code ck_sessions_times}, {@code ck_talks_times}), a session's
 * code is unique in its conference ({@code uq_sessions_code}), a place in the order of a session is taken once
 * ({@code uq_talks_position}), nothing points into another conference (composite foreign keys), a published version
 * never changes (trigger {@code programme_versions_are_immutable}). Versions are numbered without gaps under the lock of
 * the conference's row in {@code programmes}. Sessions and talks are written under it too, one after the other, so that of
 * two who want one room or person at once one is told of the other ({@code TellConflicts}).
 */
@NullMarked
package vn.hoinghi.programme;

import org.jspecify.annotations.NullMarked;
