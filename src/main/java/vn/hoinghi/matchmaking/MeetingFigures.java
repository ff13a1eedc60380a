package vn.hoinghi.matchmaking;

/**
 * The matchmaking of a conference in numbers.
 *
 * @param booked meetings that are not cancelled
 * @param held those of them that took place
 * @param wishesMet wishes whose two parties have such a meeting, whoever asked for it
 */
public record MeetingFigures(long booked, long held, long wishes, long wishesMet) {}
