package vn.hoinghi.outcome;

/** How many directions there are and are adopted, how many commitments there are and are done. */
public record OutcomeFigures(long directions, long adopted, long commitments, long done) {}
