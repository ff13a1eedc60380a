package vn.hoinghi.access;

/** What has become of an invitation. */
public enum InvitationState {
    OPEN,
    REDEEMED,
    EXPIRED,
    REVOKED
}
