package vn.hoinghi.matchmaking;

/** How much a party wants a meeting. */
public enum WishStrength {
    MUST,
    WANT,
    CAN
}
