package vn.hoinghi.matchmaking;

/** How much a party wants a meeting. */
public enum WishStrength {
    MUST,
    WANT,
    CAN,
    /** It does not want to meet the other one at all; the other one is not told of it. */
    NO
}
