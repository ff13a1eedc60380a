package vn.hoinghi.checkin.attendance;

/**
 * Whether enough of those expected are inside.
 *
 * @param percent the share that is needed, as the list says; 50 where it does not
 * @param needed people, rounded up
 * @param inside of those expected
 */
public record Quorum(int percent, int expected, int needed, int inside, boolean isReached) {}
