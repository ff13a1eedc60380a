/**
 * The floor of a published session: who wants to speak, in which order, who speaks and for how long, and the programme as it
 * was held. The chair runs it (whoever leads the session as it was published, by an account of their own) and so does the
 * organiser; the desk asks for others. Whoever has the floor keeps it until it is ended: giving it to another is refused,
 * since two hands on "next" would cut off the one who has just begun.
 *
 * <p>The floor is for those who are signed in, a screen in the hall as the desk is: unlike what is on now, nobody published
 * who asked to speak, and a session may be held behind closed doors. It tells names, positions and organisations.
 *
 * <p>In SQL: nobody is given it in a break or at the tables of a matchmaking session ({@code ck_floors_offered}); one has the floor at any moment, in corrections too ({@code ex_interventions_floor}); a person waits once in a
 * session ({@code uq_floor_requests_open}) and is approved ({@code ck_floor_requests_approved}); whoever is withdrawn or
 * declined waits no more, and of a merged duplicate all is the person's ({@code leave_floors}). Who asks, moves and gives the
 * floor holds the row of the session's floor.
 */
@NullMarked
package vn.hoinghi.programme.floor;

import org.jspecify.annotations.NullMarked;
