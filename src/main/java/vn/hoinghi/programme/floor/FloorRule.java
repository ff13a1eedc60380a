package vn.hoinghi.programme.floor;

/** How those who wait are ordered. */
public enum FloorRule {
    ORDER_OF_REQUEST,
    /** As the protocol office set it; those who are not named in it come after, in the order of request. */
    PRECEDENCE,
    /** Kinds of organisation take turns, the one that was heard longest ago first; within a kind in the order of request. */
    ALTERNATE_KINDS
}
