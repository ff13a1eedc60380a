package vn.hoinghi.matchmaking.scheduler;

/** That one meeting is to be held in an earlier slot than another one, where both are held; by number of their pairs. */
public record Precedence(int before, int after) {}
